#include "sight.hpp"

#include "permissions.hpp"
#include "space_store.hpp"

#include <algorithm>

namespace agora::places {

bool is_editor(const access::Actor& actor) {
    return actor.is_member() && actor.may(kEditPlaces);
}

bool is_unconfirmed(const Place& place) {
    return place.confirmed_version == 0;
}

bool may_see(const access::Actor& actor, const Place& place, const Content& content) {
    const bool own = actor.is_member() && place.proposed_by == actor.account;
    if (own || is_editor(actor)) return true;
    if (place.moderation == Moderation::hidden) return false;
    if (actor.is_member()) return true;
    const bool waits = place.by_visitor && is_unconfirmed(place);
    return content.audience == Audience::everyone && place.moderation == Moderation::none && !waits;
}

std::optional<Listed> find_visible(const web::Services& services, db::ReadTx& tx,
                                   const access::Actor& actor, PlaceId id) {
    const auto place = find_place(tx, id);
    if (!place) return std::nullopt;
    Listed listed{*place, services.state<Contents>().of(tx, place->version_id), false};
    if (!may_see(actor, *place, listed.content())) return std::nullopt;
    return listed;
}

std::vector<Listed> list_visible(const web::Services& services, db::ReadTx& tx,
                                 const access::Actor& actor) {
    std::vector<Listed> visible;
    Contents& contents = services.state<Contents>();
    const auto bookable = list_bookable_places(tx);
    for (Place& place : list_places(tx)) {
        if (place.moderation == Moderation::hidden) continue;
        Listed listed{std::move(place), {}, false};
        listed.said = contents.of(tx, listed.place.version_id);
        listed.has_rooms = std::ranges::binary_search(bookable, listed.place.place_id);
        if (may_see(actor, listed.place, listed.content())) visible.push_back(std::move(listed));
    }
    return visible;
}

}  // namespace agora::places
