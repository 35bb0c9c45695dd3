#pragma once

#include "agora/calls/call.hpp"

namespace agora::calls {

/// Up to this a lot can be carried by one or two independent workers: the threshold from which a
/// federal call for services is a European one is 140,000 euro (2024–2027: 143,000).
inline constexpr std::int64_t kSmallCents = 140'000'00;

/// Whether a call is small enough, and by which facts. unknown: the notice is silent.
struct Small {
    Known value = Known::unknown;          ///< the call, or one of its lots, is worth little enough
    Known lots = Known::unknown;           ///< it is parted in lots
    Known no_turnover = Known::unknown;    ///< it asks no turnover
    Known no_references = Known::unknown;  ///< it asks no references to earlier work
    Known consortium = Known::unknown;     ///< one may send in together
    Known fits = Known::unknown;           ///< all of it
};

/// Of the call's own value and its lots.
struct Sums {
    std::int64_t lots = 0;
    std::int64_t least_lot = 0;  ///< cents of the smallest lot that says; 0: none says
};
Small small_of(const Call& call, const Sums& sums);

}  // namespace agora::calls
