#pragma once

#include "acting.hpp"
#include "sight.hpp"

// What a member offers of language help.
namespace agora::bids {

/// Begins to offer, with two hours a month, when they did not yet.
Result<Done> offer_pair(const Acting& acting, Pair pair);
Result<Done> stop_pair(const Acting& acting, Pair pair);
struct OfferTerms {
    std::int64_t hours = 2;
    bool paused = false;
    bool named = false;
};
AGORA_FIELDS(OfferTerms, hours, paused, named)
Result<Done> set_terms(const Acting& acting, const OfferTerms& terms);
/// All of it; what they took stays theirs to finish.
Result<Done> stop_offering(const Acting& acting);

}  // namespace agora::bids
