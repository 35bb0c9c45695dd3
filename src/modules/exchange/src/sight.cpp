#include "sight.hpp"

#include "agora/web/settings.hpp"
#include "deal_store.hpp"
#include "listing_store.hpp"
#include "permissions.hpp"

namespace agora::exchange {

bool Modes::has(Mode mode) const {
    switch (mode) {
        case Mode::free:
            return free;
        case Mode::paid:
            return paid;
        case Mode::barter:
            return barter;
        case Mode::credits:
            return credits;
    }
    return false;
}

Modes operator&(const Modes& one, const Modes& other) {
    return {one.free && other.free, one.paid && other.paid, one.barter && other.barter,
            one.credits && other.credits};
}

bool is_current(const Listing& listing, Date today) {
    return listing.owner_id && listing.state == ListingState::open &&
           listing.moderation != Moderation::hidden &&
           (!listing.ends_on || *listing.ends_on >= today);
}

bool may_see(const access::Actor& actor, const Listing& listing) {
    if (!listing.owner_id) return false;
    if (actor.account && actor.account == listing.owner_id) return true;
    if (listing.moderation == Moderation::hidden) {
        return actor.is_member() && actor.may(kModerateExchange);
    }
    const bool for_all =
        listing.audience == Audience::everyone && listing.moderation == Moderation::none;
    return for_all || actor.is_member();
}

std::optional<Listing> listing_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<ListingId>("id");
    auto listing = id ? find_listing(tx, *id) : std::nullopt;
    if (!listing || !may_see(call.actor, *listing)) return std::nullopt;
    return listing;
}

std::optional<Deal> deal_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<DealId>("deal");
    auto deal = id ? find_deal(tx, *id) : std::nullopt;
    if (!deal || !deal->is_party(call.actor.account)) return std::nullopt;
    return deal;
}

std::string path_of(ListingId listing, std::string_view rest) {
    return "/exchange/" + to_string(listing) + std::string{rest};
}

std::string path_of(const Listing& listing, std::string_view rest) {
    return path_of(listing.listing_id, rest);
}

std::string path_of(DealId deal, std::string_view rest) {
    return "/exchange/deals/" + to_string(deal) + std::string{rest};
}

std::string path_of(RingId ring, std::string_view rest) {
    return "/exchange/rings/" + to_string(ring) + std::string{rest};
}

Modes modes_of_cooperative(const web::Services& services) {
    const web::Settings& settings = services.settings;
    return {settings.yes("exchange.free"), settings.yes("exchange.paid"),
            settings.yes("exchange.barter"), settings.yes("exchange.credits")};
}

Allowed allowed_in(const web::Services& services, db::ReadTx& tx, CircleId circle) {
    Allowed allowed{modes_of_cooperative(services), services.settings.yes("exchange.without_end")};
    const auto group = circle ? find_group_modes(tx, circle) : std::nullopt;
    if (group) {
        allowed.modes = allowed.modes & group->modes();
        allowed.without_end = allowed.without_end || group->without_end;
    }
    return allowed;
}

}  // namespace agora::exchange
