#include "ring_search.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>

namespace agora::exchange {
namespace {

using Ids = std::vector<std::int64_t>;

Gift gift(std::int64_t giver, std::int64_t receiver, bool is_new = true) {
    return {.giver = AccountId{giver},
            .receiver = AccountId{receiver},
            .offer = ListingId{giver * 100 + receiver},
            .want = ListingId{10'000 + giver * 100 + receiver},
            .fit = 1,
            .is_new = is_new};
}

Ids people_of(const Chain& chain) {
    Ids people;
    for (const Gift& one : chain) people.push_back(one.giver.value());
    return people;
}

/// All orders of two to four different people, beginning with the smallest, along gifts that there are.
std::set<Ids> by_brute_force(const std::vector<Gift>& gifts, std::int64_t people) {
    const auto find = [&](std::int64_t from, std::int64_t to) {
        return std::ranges::find_if(gifts, [&](const Gift& one) {
            return one.giver.value() == from && one.receiver.value() == to;
        });
    };
    std::set<Ids> found;
    const auto try_ring = [&](const Ids& ring) {
        bool any_new = false;
        for (std::size_t at = 0; at < ring.size(); ++at) {
            const auto one = find(ring[at], ring[(at + 1) % ring.size()]);
            if (one == gifts.end()) return;
            any_new = any_new || one->is_new;
        }
        if (any_new) found.insert(ring);
    };
    for (std::int64_t a = 1; a <= people; ++a) {
        for (std::int64_t b = a + 1; b <= people; ++b) {
            try_ring({a, b});
            for (std::int64_t c = a + 1; c <= people; ++c) {
                if (c == b) continue;
                try_ring({a, b, c});
                for (std::int64_t d = a + 1; d <= people; ++d) {
                    if (d != b && d != c) try_ring({a, b, c, d});
                }
            }
        }
    }
    return found;
}

TEST(RingSearchTest, FindsWhatBruteForceFinds) {
    EXPECT_TRUE(rc::check("rings of random gifts", [] {
        const auto people = *rc::gen::inRange<std::int64_t>(2, 8);
        std::vector<Gift> gifts;
        for (std::int64_t from = 1; from <= people; ++from) {
            for (std::int64_t to = 1; to <= people; ++to) {
                if (from == to || *rc::gen::inRange(0, 3) != 0) continue;
                gifts.push_back(gift(from, to, *rc::gen::inRange(0, 3) == 0));
            }
        }
        const auto rings = rings_of(gifts).chains;
        std::set<Ids> found;
        for (const Chain& chain : rings) found.insert(people_of(chain));
        RC_ASSERT(found.size() == rings.size());
        RC_ASSERT(found == by_brute_force(gifts, people));
        RC_ASSERT(std::ranges::is_sorted(rings, {}, &Chain::size));
        std::ranges::reverse(gifts);
        const auto again = rings_of(gifts, 5).chains;
        RC_ASSERT(again.size() == rings.size());
        for (std::size_t at = 0; at < rings.size(); ++at) {
            RC_ASSERT(people_of(again[at]) == people_of(rings[at]));
        }
    }));
}

TEST(RingSearchTest, TheBestGiftOfTwoIsTheOneThatFitsMostThenTheOldest) {
    const auto one = [](std::int64_t id, std::int64_t owner, Side side,
                        std::vector<std::string> meanings) {
        return Barterable{.listing = ListingId{id},
                          .owner = AccountId{owner},
                          .side = side,
                          .category = "food",
                          .meanings = std::move(meanings),
                          .is_new = true};
    };
    const auto gifts =
        gifts_of({one(1, 1, Side::offer, {"bread"}), one(2, 1, Side::offer, {"bread", "rye"}),
                  one(3, 1, Side::offer, {"bread", "rye"}), one(4, 2, Side::want, {"bread", "rye"}),
                  one(5, 1, Side::want, {"bread"}), one(6, 2, Side::want, {"jam"})});
    ASSERT_EQ(gifts.size(), 1U) << "nobody gives to themselves, and jam is no bread";
    EXPECT_EQ(gifts[0].offer, ListingId{2});
    EXPECT_EQ(gifts[0].fit, 2);
    EXPECT_TRUE(rings_of(gifts).chains.empty());
}

TEST(RingSearchTest, WhatIsTooMuchStopsAtABoundAndTheShortestComeFirst) {
    std::vector<Gift> gifts;
    for (std::int64_t from = 1; from <= 40; ++from) {
        for (std::int64_t to = 1; to <= 40; ++to) {
            if (from != to) gifts.push_back(gift(from, to));
        }
    }
    const Rings rings = rings_of(gifts);
    EXPECT_FALSE(rings.whole);
    EXPECT_LE(rings.chains.size(), kMostRings);
    EXPECT_EQ(std::ranges::count(rings.chains, 2U, &Chain::size), 40 * 39 / 2);
    EXPECT_TRUE(std::ranges::is_sorted(rings.chains, {}, &Chain::size));
}

TEST(RingSearchTest, WhatIsBeyondTheBoundOfOneComesInAnotherTurn) {
    std::vector<Gift> gifts;
    for (std::int64_t other = 2; other <= 61; ++other) {
        gifts.push_back(gift(1, other));
        gifts.push_back(gift(other, 1));
    }
    std::set<Ids> found;
    for (std::size_t turn = 0; turn < 2; ++turn) {
        const Rings rings = rings_of(gifts, turn);
        EXPECT_FALSE(rings.whole);
        EXPECT_EQ(rings.chains.size(), 40U);
        for (const Chain& chain : rings.chains) found.insert(people_of(chain));
    }
    EXPECT_EQ(found.size(), 60U) << "the later wants too";
}

}  // namespace
}  // namespace agora::exchange
