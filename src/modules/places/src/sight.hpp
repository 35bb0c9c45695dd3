#pragma once

#include "agora/web/services.hpp"
#include "contents.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace agora::places {

/// A place with what it says.
struct Listed {
    Place place;
    std::shared_ptr<const Prepared> said;
    bool has_rooms = false;  ///< something can be booked; told by list_visible

    const Content& content() const { return said->content; }
};

/// Editors see all. Others see what is meant for them; what a visitor proposed is for members until
/// it is confirmed, and what is hidden only for who proposed it.
bool may_see(const access::Actor& actor, const Place& place, const Content& content);
bool is_editor(const access::Actor& actor);
/// Nobody confirmed any version yet.
bool is_unconfirmed(const Place& place);

/// Where a place is, also when it is closed. Nothing when it is unknown or not for this actor.
std::optional<Listed> find_visible(const web::Services& services, db::ReadTx& tx,
                                   const access::Actor& actor, PlaceId id);
/// Open places that this actor may see, without those that are hidden.
std::vector<Listed> list_visible(const web::Services& services, db::ReadTx& tx,
                                 const access::Actor& actor);

}  // namespace agora::places
