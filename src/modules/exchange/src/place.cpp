#include "place.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "categories.hpp"
#include "deal_store.hpp"
#include "letters.hpp"
#include "listing_store.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

constexpr std::int64_t kMostADay = 20;
constexpr std::int64_t kMostOpen = 100;
constexpr std::int64_t kAtOnce = 100;

Date today_at(Instant now) {
    return locale::local_date(now, {});
}

Date usual_end(const Acting& acting) {
    const auto days = acting.services.settings.number("exchange.days");
    return today_at(acting.origin.at) + std::chrono::days{days};
}

std::optional<Refusal> check_where(const Acting& acting, AccountId owner, const Listing& content) {
    if (content.circle_id) {
        const auto circle = circles::find_circle(acting.tx, content.circle_id);
        const bool inside =
            circle && circle->state != circles::State::closed &&
            circles::find_membership(acting.tx, content.circle_id, owner).has_value();
        if (!inside) return Refusal{ExchangeRefusal::group_unknown, "circle"};
    }
    if (content.place_id) {
        const auto place = places::find_place(acting.tx, content.place_id);
        const bool there =
            place && place->state == places::State::open && place->moderation != Moderation::hidden;
        if (!there) return Refusal{ExchangeRefusal::place_unknown, "place"};
    }
    if (content.commune.empty() && !content.remote) {
        return Refusal{ExchangeRefusal::town_missing, "town"};
    }
    return std::nullopt;
}

std::optional<Refusal> check(const Acting& acting, AccountId owner, const Said& said) {
    const Listing& content = said.content;
    const Category* category = categories_of(acting.services).find(content.category);
    if (category == nullptr) return Refusal{ExchangeRefusal::category_unknown, "category"};
    if (category->thing != content.thing) {
        return Refusal{ExchangeRefusal::category_of_other_thing, "category"};
    }
    if (const auto refusal = check_where(acting, owner, content)) return refusal;
    if (!content.modes().any()) return Refusal{ExchangeRefusal::mode_missing, "modes"};
    const Allowed allowed = allowed_in(acting.services, acting.tx, content.circle_id);
    if ((content.modes() & allowed.modes) != content.modes()) {
        return Refusal{ExchangeRefusal::mode_not_allowed, "modes"};
    }
    if (said.without_end && !allowed.without_end) {
        return Refusal{ExchangeRefusal::end_needed, "without_end"};
    }
    return std::nullopt;
}

Result<ListingId> put(const Acting& acting, AccountId owner, Said said) {
    if (const auto refusal = check(acting, owner, said)) return *refusal;
    const Instant now = acting.origin.at;
    if (count_made_since(acting.tx, owner, now - std::chrono::hours{24}) >= kMostADay) {
        return Refusal{ExchangeRefusal::too_many_today, "title"};
    }
    if (count_open_of(acting.tx, owner) >= kMostOpen) {
        return Refusal{ExchangeRefusal::too_many_open, "title"};
    }
    Listing& listing = said.content;
    listing.listing_id = acting.tx.new_id<ListingId>();
    listing.owner_id = owner;
    listing.state = ListingState::open;
    listing.made_at = listing.changed_at = now;
    if (!said.without_end) listing.ends_on = usual_end(acting);
    insert_listing(acting.tx, listing);
    journal::emit(acting.tx, acting.origin, ListingPlaced{listing.listing_id});
    return listing.listing_id;
}

void save(const Acting& acting, Listing& listing, std::optional<Instant> changed_at = {}) {
    listing.changed_at = changed_at.value_or(acting.origin.at);
    update_listing(acting.tx, listing);
    journal::emit(acting.tx, acting.origin, ListingChanged{listing.listing_id, listing.state});
}

}  // namespace

Result<ListingId> place(const Acting& acting, AccountId owner, Said said) {
    return put(acting, owner, std::move(said));
}

Result<ListingId> place_for(const Acting& acting, AccountId owner, Said said, Date paper_on) {
    if (paper_on > today_at(acting.origin.at)) {
        return Refusal{ExchangeRefusal::day_ahead, "paper_on"};
    }
    said.content.entered_by = acting.origin.account;
    said.content.paper_on = paper_on;
    auto made = put(acting, owner, std::move(said));
    if (!made) return made;
    journal::emit(acting.tx, acting.origin, PaperEntered{*made, owner}, journal::Audit::yes);
    tell_entered(acting, *find_listing(acting.tx, *made));
    return made;
}

Result<Done> change(const Acting& acting, const access::Actor& actor, const Listing& listing,
                    Said said, std::int64_t seen) {
    if (actor.account != listing.owner_id) return ExchangeRefusal::not_the_owner;
    if (seen != listing.version) return ExchangeRefusal::changed_meanwhile;
    if (const auto refusal = check(acting, actor.account, said)) return *refusal;
    Listing& next = said.content;
    next.listing_id = listing.listing_id;
    next.language = listing.language;
    next.state = listing.state;
    next.warned = listing.warned;
    next.moderation = listing.moderation;
    next.version = listing.version;
    next.ends_on = listing.ends_on;
    if (said.without_end) {
        next.ends_on.reset();
    } else if (!next.ends_on) {
        next.ends_on = usual_end(acting);
    }
    save(acting, next);
    return Done{};
}

Result<Done> prolong(const Acting& acting, const access::Actor& actor, Listing listing) {
    if (actor.account != listing.owner_id) return ExchangeRefusal::not_the_owner;
    const Date end = usual_end(acting);
    const bool open = listing.state == ListingState::open;
    if (open && (!listing.ends_on || *listing.ends_on >= end)) return ExchangeRefusal::open_already;
    if (!open && count_open_of(acting.tx, actor.account) >= kMostOpen) {
        return ExchangeRefusal::too_many_open;
    }
    listing.state = ListingState::open;
    listing.ends_on = end;
    listing.warned = 0;
    // A later end changes nothing of what others agree to.
    const Instant changed_at = open ? listing.changed_at : acting.origin.at;
    save(acting, listing, changed_at);
    return Done{};
}

Result<Done> settle(const Acting& acting, const access::Actor& actor, Listing listing) {
    if (actor.account != listing.owner_id) return ExchangeRefusal::not_the_owner;
    if (listing.state == ListingState::settled) return ExchangeRefusal::not_open;
    listing.state = ListingState::settled;
    save(acting, listing);
    return Done{};
}

namespace {

/// 1: a week before, 2: the day before, 3: it has ended.
struct Stage {
    std::int64_t number;
    int days;
};

void warn(const Acting& acting, ListingId id, const Stage& stage) {
    auto listing = find_listing(acting.tx, id);
    if (!listing || listing->state != ListingState::open || !listing->ends_on) return;
    if (listing->warned >= stage.number) return;
    listing->warned = stage.number;
    if (stage.days < 0) listing->state = ListingState::ended;
    update_listing(acting.tx, *listing);
    if (stage.days < 0) {
        journal::emit(acting.tx, acting.origin, ListingChanged{id, listing->state});
    }
    if (listing->owner_id) tell_ending(acting, *listing);
}

}  // namespace

void look_after_ends(web::Services& services, Instant now) {
    services.database.write([&](db::WriteTx& tx) { delete_pace_before(tx, today_at(now)); });
    // The last stage first: what was asleep for long is told once, of where it stands.
    for (const Stage stage : {Stage{3, -1}, Stage{2, 1}, Stage{1, 7}}) {
        const Date until = today_at(now) + std::chrono::days{stage.days};
        ListingId after;
        while (true) {
            const auto some = services.database.read([&](db::ReadTx& tx) {
                return list_ending(tx, until, stage.number, after, kAtOnce);
            });
            for (const Listing& one : some) {
                services.database.write([&](db::WriteTx& tx) {
                    warn({tx, services, {{}, now}}, one.listing_id, stage);
                });
                after = one.listing_id;
            }
            if (std::ssize(some) < kAtOnce) break;
        }
    }
}

}  // namespace agora::exchange
