#include "rings.hpp"

#include "agora/locale/formats.hpp"
#include "agora/members/reach.hpp"
#include "agora/web/settings.hpp"
#include "categories.hpp"
#include "deal_store.hpp"
#include "letters.hpp"
#include "listing_store.hpp"
#include "listings.hpp"
#include "refusals.hpp"
#include "ring_search.hpp"
#include "ring_store.hpp"
#include "settle_credits.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

constexpr std::size_t kMostAtOnce = 50;

std::string mark_of(const Chain& chain) {
    std::string mark;
    for (const Gift& gift : chain) {
        mark += to_string(gift.offer) + ">" + to_string(gift.want) + " ";
    }
    return mark;
}

struct Search {
    std::vector<Barterable> listings = {};
    std::int64_t looked_until = 0;
    std::int64_t touched = 0;
    bool anything_new = false;
};

Search read(const web::Services& services, db::ReadTx& tx, Date today) {
    const auto all = listings_of(services, tx);
    const auto bound = list_bound_listings(tx);
    const std::int64_t looked_until = counted(tx, Counter::rings);
    const Categories& categories = categories_of(services);
    Search search{.looked_until = looked_until,
                  .touched = all->touched,
                  .anything_new = all->touched != looked_until};
    if (!search.anything_new) return search;
    for (const auto& one : all->listings) {
        const bool barter = one->for_barter && is_current(*one, today);
        if (!barter || bound.contains(one->listing_id)) continue;
        search.listings.push_back({.listing = one->listing_id,
                                   .owner = one->owner_id,
                                   .side = one->side,
                                   .category = one->category,
                                   .meanings = categories.meanings(one->title),
                                   .credits = one->credits,
                                   .is_new = one->touched > looked_until});
    }
    return search;
}

std::vector<Leg> legs_of(const Chain& chain, RingId ring) {
    std::vector<Leg> legs;
    for (const Gift& gift : chain) {
        legs.push_back({.ring_id = ring,
                        .place = std::ssize(legs),
                        .giver_id = gift.giver,
                        .offer_id = gift.offer,
                        .want_id = gift.want,
                        .credits = gift.credits});
    }
    return legs;
}

/// What somebody says yes to is what they were shown.
bool still_stands(db::ReadTx& tx, const Leg& leg, const Ring& ring, Date today) {
    for (const ListingId id : {leg.offer_id, leg.want_id}) {
        const auto listing = find_listing(tx, id);
        if (!listing || !is_current(*listing, today) || !listing->for_barter) return false;
        if (listing->changed_at > ring.proposed_at) return false;
    }
    return true;
}

bool any_blocked(const Acting& acting, const std::vector<Leg>& legs) {
    return std::ranges::any_of(legs, [&](const Leg& one) {
        return std::ranges::any_of(legs, [&](const Leg& other) {
            return one.giver_id != other.giver_id &&
                   members::is_kept_from(acting.tx, acting.services, one.giver_id, other.giver_id);
        });
    });
}

bool still_holds(const Acting& acting, const Ring& ring, const std::vector<Leg>& legs) {
    const Date today = locale::local_date(acting.origin.at, {});
    const bool stands = std::ranges::all_of(
        legs, [&](const Leg& leg) { return still_stands(acting.tx, leg, ring, today); });
    return stands && !any_blocked(acting, legs);
}

/// Whether it was proposed.
bool propose(const Acting& acting, const Chain& chain) {
    const std::string mark = mark_of(chain);
    if (was_proposed(acting.tx, mark)) return false;
    const auto days = acting.services.settings.number("exchange.ring_days");
    const Ring ring{.ring_id = acting.tx.new_id<RingId>(),
                    .mark = mark,
                    .proposed_at = acting.origin.at,
                    .answer_by = acting.origin.at + std::chrono::days{days}};
    const auto legs = legs_of(chain, ring.ring_id);
    const auto bound = list_bound_listings(acting.tx);
    const bool taken = std::ranges::any_of(legs, [&](const Leg& leg) {
        return bound.contains(leg.offer_id) || bound.contains(leg.want_id);
    });
    if (taken || !still_holds(acting, ring, legs)) return false;
    insert_ring(acting.tx, ring, legs);
    journal::emit(acting.tx, acting.origin, RingMoved{ring.ring_id, ring.state});
    tell_ring_proposed(acting, ring, legs);
    return true;
}

/// Gives whether all that are new were looked at.
bool propose_some(web::Services& services, Instant now, const std::vector<Chain>& chains) {
    std::set<ListingId> taken;
    std::size_t made = 0;
    for (const Chain& chain : chains) {
        const bool is_taken = std::ranges::any_of(chain, [&](const Gift& gift) {
            return taken.contains(gift.offer) || taken.contains(gift.want);
        });
        if (is_taken) continue;
        const bool known = services.database.read(
            [&](db::ReadTx& tx) { return was_proposed(tx, mark_of(chain)); });
        if (known) continue;
        if (made == kMostAtOnce) return false;
        const bool proposed = services.database.write([&](db::WriteTx& tx) {
            return propose({tx, services, {{}, now}}, chain);
        });
        if (!proposed) continue;
        ++made;
        for (const Gift& gift : chain) taken.insert({gift.offer, gift.want});
    }
    return true;
}

void decide(const Acting& acting, Ring ring, RingState state) {
    ring.state = state;
    set_ring_state(acting.tx, ring.ring_id, state, acting.origin.at);
    journal::emit(acting.tx, acting.origin, RingMoved{ring.ring_id, state});
    // What is free again is looked at anew.
    if (state != RingState::agreed) set_counter(acting.tx, Counter::rings, 0);
    tell_ring_decided(acting, ring, list_legs(acting.tx, ring.ring_id));
}

/// What is promised is neither offered nor wanted any more; its owner can open it again.
void take_off(const Acting& acting, const std::vector<Leg>& legs) {
    for (const Leg& leg : legs) {
        for (const ListingId id : {leg.offer_id, leg.want_id}) {
            auto listing = find_listing(acting.tx, id);
            if (!listing || listing->state != ListingState::open) continue;
            listing->state = ListingState::settled;
            listing->changed_at = acting.origin.at;
            update_listing(acting.tx, *listing);
            journal::emit(acting.tx, acting.origin, ListingChanged{id, listing->state});
        }
    }
}

/// Each of two then settles when and where, states what it was, and says when it is done.
void make_deals(const Acting& acting, const std::vector<Leg>& legs,
                const std::vector<ledger::TransferId>& transfers) {
    for (const Leg& leg : legs) {
        const Leg& next = legs[(static_cast<std::size_t>(leg.place) + 1) % legs.size()];
        const auto offer = find_listing(acting.tx, leg.offer_id);
        const auto place = static_cast<std::size_t>(leg.place);
        insert_deal(acting.tx,
                    {.deal_id = acting.tx.new_id<DealId>(),
                     .listing_id = leg.offer_id,
                     .ring_id = leg.ring_id,
                     .owner_id = leg.giver_id,
                     .other_id = next.giver_id,
                     .side = Side::offer,
                     .state = DealState::agreed,
                     .mode = Mode::barter,
                     .what = offer ? offer->title : std::string{},
                     .credits = leg.credits,
                     .terms = 1,
                     .terms_by_owner = true,
                     .transfer_id = transfers.empty() ? ledger::TransferId{} : transfers[place],
                     .made_at = acting.origin.at,
                     .agreed_at = acting.origin.at,
                     .changed_at = acting.origin.at});
    }
}

}  // namespace

void look_for_rings(web::Services& services, Instant now) {
    const auto overdue = services.database.read([&](db::ReadTx& tx) {
        return list_overdue_rings(tx, now, static_cast<std::int64_t>(kMostAtOnce));
    });
    for (const Ring& one : overdue) {
        services.database.write([&](db::WriteTx& tx) {
            const auto ring = find_ring(tx, one.ring_id);
            if (!ring || ring->state != RingState::proposed) return;
            decide({tx, services, {{}, now}}, *ring, RingState::lapsed);
        });
    }
    const Date today = locale::local_date(now, {});
    const Search search =
        services.database.read([&](db::ReadTx& tx) { return read(services, tx, today); });
    if (!search.anything_new) return;
    const auto hour = now.seconds() / 3600;
    const Rings rings = rings_of(gifts_of(search.listings), static_cast<std::size_t>(hour));
    const bool all = propose_some(services, now, rings.chains);
    if (!all || !rings.whole) return;
    services.database.write([&](db::WriteTx& tx) {
        // What became free meanwhile is looked at anew.
        if (counted(tx, Counter::rings) != search.looked_until) return;
        set_counter(tx, Counter::rings, search.touched);
    });
}

namespace {

/// Everybody said yes.
RingState close(const Acting& acting, const Ring& ring, const std::vector<Leg>& legs) {
    const auto transfers = settle_ring(acting, ring, legs);
    // Whose limit stops it is nobody else's business.
    if (!transfers) return RingState::dissolved;
    make_deals(acting, legs, *transfers);
    take_off(acting, legs);
    return RingState::agreed;
}

}  // namespace

Result<RingState> answer_ring(const Acting& acting, const access::Actor& actor, const Ring& ring,
                              bool yes) {
    if (ring.state != RingState::proposed || acting.origin.at > ring.answer_by) {
        return ExchangeRefusal::ring_is_over;
    }
    auto legs = list_legs(acting.tx, ring.ring_id);
    const auto own = std::ranges::find(legs, actor.account, &Leg::giver_id);
    if (own == legs.end()) return ExchangeRefusal::ring_not_found;
    if (own->answer != RingAnswer::open) return ExchangeRefusal::ring_answered_already;
    own->answer = yes ? RingAnswer::yes : RingAnswer::no;
    own->answered_at = acting.origin.at;
    set_answer(acting.tx, *own);
    const bool all =
        std::ranges::all_of(legs, [](const Leg& leg) { return leg.answer == RingAnswer::yes; });
    RingState state = RingState::proposed;
    if (!still_holds(acting, ring, legs)) {
        state = RingState::dissolved;
    } else if (all) {
        state = close(acting, ring, legs);
    }
    if (state == RingState::proposed) {
        journal::emit(acting.tx, acting.origin, RingMoved{ring.ring_id, state});
    } else {
        decide(acting, ring, state);
    }
    return state;
}

void leave_rings(const Acting& acting) {
    for (const Ring& ring : list_open_rings_of(acting.tx, acting.origin.account)) {
        decide(acting, ring, RingState::dissolved);
    }
}

}  // namespace agora::exchange
