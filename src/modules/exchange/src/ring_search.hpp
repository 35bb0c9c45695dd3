#pragma once

#include "agora/exchange/listing.hpp"

#include <cstdint>
#include <string>
#include <vector>

// Finds chains A→B→C→A of wants and offers that close (SHR-14): pure, and the same for the same input.
namespace agora::exchange {

/// A listing that may be bartered, as the search needs it.
struct Barterable {
    ListingId listing = {};
    AccountId owner = {};
    Side side = Side::offer;
    std::string category = {};
    std::vector<std::string> meanings = {};  ///< of its title, sorted
    std::int64_t credits = 0;
    bool is_new = false;  ///< since the last search
};

/// Somebody offers what another one wants.
struct Gift {
    AccountId giver = {};
    AccountId receiver = {};
    ListingId offer = {};
    ListingId want = {};
    std::int64_t credits = 0;
    std::int64_t fit = 0;  ///< meanings in common
    bool is_new = false;   ///< through one that is new
};

/// The best gift from each to each: category in common and a meaning or more; of equals the older listings.
std::vector<Gift> gifts_of(const std::vector<Barterable>& listings);

using Chain = std::vector<Gift>;
inline constexpr std::size_t kLongestRing = 4;

inline constexpr std::size_t kMostRings = 10'000;

struct Rings {
    std::vector<Chain> chains = {};
    bool whole = true;  ///< nothing was left out because there is too much
};

/// Rings of two to four people, each in it once, through one new gift at least; each begins with its first person
/// by number. The shortest first, then the best fit, then by number. At most kMostRings, the short ones before the
/// long ones; what is left out in one turn comes in another.
Rings rings_of(const std::vector<Gift>& gifts, std::size_t turn = 0);

}  // namespace agora::exchange
