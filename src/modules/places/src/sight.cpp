#include "sight.hpp"

#include "kept_places.hpp"
#include "permissions.hpp"

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
    const auto all = all_places(services, tx);
    for (const KeptPlace& one : all->places) {
        if (may_see(actor, one.listed.place, one.listed.content())) visible.push_back(one.listed);
    }
    return visible;
}

}  // namespace agora::places
