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

GiftsOf by_giver(const std::vector<Gift>& gifts) {
    GiftsOf all;
    for (const Gift& gift : gifts) all[gift.giver].push_back(&gift);
    for (auto& [giver, given] : all) {
        std::ranges::sort(given, [](const Gift* one, const Gift* other) {
            if (one->is_new != other->is_new) return one->is_new;
            return is_better(*one, *other);
        });
        if (given.size() > kMostGiftsOfOne) given.resize(kMostGiftsOfOne);
    }
    return all;
}

/// Walks on from the last gift of the chain until it closes. Only from the smallest person, so that each ring is
/// found once.
void walk(const GiftsOf& gifts, Chain& chain, std::vector<Chain>& found) {
    const AccountId first = chain.front().giver;
    const auto next = gifts.find(chain.back().receiver);
    if (next == gifts.end()) return;
    for (const Gift* gift : next->second) {
        if (gift->receiver == first) {
            chain.push_back(*gift);
            found.push_back(chain);
            chain.pop_back();
            continue;
        }
        const bool again = std::ranges::any_of(
            chain, [&](const Gift& one) { return one.giver == gift->receiver; });
        const bool last = chain.size() + 1 == kLongestRing;
        if (last || again || gift->receiver < first || gift->receiver == gift->giver) continue;
        chain.push_back(*gift);
        walk(gifts, chain, found);
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

std::vector<Chain> rings_of(const std::vector<Gift>& gifts) {
    const GiftsOf all = by_giver(gifts);
    std::vector<Chain> found;
    for (const auto& [giver, given] : all) {
        for (const Gift* gift : given) {
            if (gift->receiver <= giver) continue;
            Chain chain{*gift};
            walk(all, chain, found);
        }
    }
    std::erase_if(found,
                  [](const Chain& chain) { return std::ranges::none_of(chain, &Gift::is_new); });
    std::ranges::sort(found, comes_first);
    return found;
}

}  // namespace agora::exchange
