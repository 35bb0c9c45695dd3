#include "ring_search.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace agora::exchange {
namespace {

/// What everybody offers and wants says nothing; and nobody looks through more.
constexpr std::size_t kMostOfMeaning = 400;
constexpr std::size_t kMostGiftsOfOne = 40;
/// Of one length that begin with one person, so that nobody fills the list alone.
constexpr std::size_t kMostRingsOfOne = 500;
constexpr std::size_t kStartsATurn = 37;

using Pair = std::pair<AccountId, AccountId>;

bool is_better(const Gift& one, const Gift& other) {
    return std::tuple{-one.fit, one.offer, one.want} <
           std::tuple{-other.fit, other.offer, other.want};
}

std::int64_t in_common(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    std::int64_t count = 0;
    auto at = one.begin();
    for (const std::string& meaning : other) {
        at = std::lower_bound(at, one.end(), meaning);
        if (at == one.end()) break;
        if (*at == meaning) ++count;
    }
    return count;
}

/// Offers by category and meaning.
std::map<std::string, std::vector<const Barterable*>> offers_by_meaning(
    const std::vector<Barterable>& listings) {
    std::map<std::string, std::vector<const Barterable*>> offers;
    for (const Barterable& one : listings) {
        if (one.side != Side::offer) continue;
        for (const std::string& meaning : one.meanings) {
            offers[one.category + " " + meaning].push_back(&one);
        }
    }
    std::erase_if(offers, [](const auto& one) { return one.second.size() > kMostOfMeaning; });
    return offers;
}

using GiftsOf = std::map<AccountId, std::vector<const Gift*>>;

/// Each turn begins with another gift, so that those beyond the bound are looked at in their turn.
GiftsOf by_giver(const std::vector<Gift>& gifts, std::size_t turn, bool& whole) {
    GiftsOf all;
    for (const Gift& gift : gifts) all[gift.giver].push_back(&gift);
    for (auto& [giver, given] : all) {
        std::ranges::sort(given, [](const Gift* one, const Gift* other) {
            if (one->is_new != other->is_new) return one->is_new;
            return is_better(*one, *other);
        });
        const bool too_many = given.size() > kMostGiftsOfOne;
        const std::size_t first = turn * (too_many ? kMostGiftsOfOne : 1) % given.size();
        std::ranges::rotate(given, given.begin() + static_cast<std::ptrdiff_t>(first));
        if (!too_many) continue;
        given.resize(kMostGiftsOfOne);
        whole = false;
    }
    return all;
}

struct Walk {
    const GiftsOf& gifts;
    std::size_t length;  ///< of the rings that are looked for
    std::size_t most;    ///< how many may be found in the end
    std::vector<Chain>& found;
};

bool holds_new(const Chain& chain) {
    return std::ranges::any_of(chain, &Gift::is_new);
}

/// Walks on from the last gift of the chain until it closes. Only from the smallest person, so that each ring is
/// found once.
void go_on(const Walk& walk, Chain& chain) {
    const AccountId first = chain.front().giver;
    const auto next = walk.gifts.find(chain.back().receiver);
    if (next == walk.gifts.end()) return;
    const bool last = chain.size() + 1 == walk.length;
    for (const Gift* gift : next->second) {
        if (walk.found.size() >= walk.most) return;
        if (last && gift->receiver != first) continue;
        const bool again = !last && std::ranges::any_of(chain, [&](const Gift& one) {
            return one.giver == gift->receiver;
        });
        if (again || gift->receiver < first || gift->receiver == gift->giver) continue;
        chain.push_back(*gift);
        if (!last) go_on(walk, chain);
        if (last && holds_new(chain)) walk.found.push_back(chain);
        chain.pop_back();
    }
}

std::int64_t fit_of(const Chain& chain) {
    return std::accumulate(chain.begin(), chain.end(), std::int64_t{0},
                           [](std::int64_t sum, const Gift& gift) { return sum + gift.fit; });
}

bool comes_first(const Chain& one, const Chain& other) {
    if (one.size() != other.size()) return one.size() < other.size();
    if (fit_of(one) != fit_of(other)) return fit_of(one) > fit_of(other);
    return std::ranges::lexicographical_compare(
        one, other, {},
        [](const Gift& gift) {
            return std::tuple{gift.offer, gift.want};
        },
        [](const Gift& gift) {
            return std::tuple{gift.offer, gift.want};
        });
}

}  // namespace

std::vector<Gift> gifts_of(const std::vector<Barterable>& listings) {
    const auto offers = offers_by_meaning(listings);
    std::map<Pair, Gift> best;
    for (const Barterable& want : listings) {
        if (want.side != Side::want) continue;
        for (const std::string& meaning : want.meanings) {
            const auto fitting = offers.find(want.category + " " + meaning);
            if (fitting == offers.end()) continue;
            for (const Barterable* offer : fitting->second) {
                if (offer->owner == want.owner) continue;
                const Gift gift{.giver = offer->owner,
                                .receiver = want.owner,
                                .offer = offer->listing,
                                .want = want.listing,
                                .credits = offer->credits,
                                .fit = in_common(offer->meanings, want.meanings),
                                .is_new = offer->is_new || want.is_new};
                const auto [at, fresh] = best.try_emplace({gift.giver, gift.receiver}, gift);
                if (!fresh && is_better(gift, at->second)) at->second = gift;
            }
        }
    }
    std::vector<Gift> gifts;
    gifts.reserve(best.size());
    for (auto& [pair, gift] : best) gifts.push_back(gift);
    return gifts;
}

Rings rings_of(const std::vector<Gift>& gifts, std::size_t turn) {
    Rings rings;
    const GiftsOf all = by_giver(gifts, turn, rings.whole);
    std::vector<const GiftsOf::value_type*> starts;
    for (const auto& one : all) starts.push_back(&one);
    if (starts.empty()) return rings;
    std::ranges::rotate(
        starts, starts.begin() + static_cast<std::ptrdiff_t>(turn * kStartsATurn % starts.size()));
    for (std::size_t length = 2; length <= kLongestRing; ++length) {
        for (const auto* start : starts) {
            const std::size_t most = std::min(kMostRings, rings.chains.size() + kMostRingsOfOne);
            const Walk walk{all, length, most, rings.chains};
            for (const Gift* gift : start->second) {
                if (gift->receiver <= start->first) continue;
                Chain chain{*gift};
                go_on(walk, chain);
            }
            rings.whole = rings.whole && rings.chains.size() < most;
        }
    }
    std::ranges::sort(rings.chains, comes_first);
    return rings;
}

}  // namespace agora::exchange
