#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/loans/thing.hpp"

#include <vector>

namespace agora::loans {

/// A thing as its form says it: without number, state and times.
struct Offered {
    Thing thing = {};
    std::vector<Slot> slots = {};
};
Result<ThingId> offer(const Acting& acting, const access::Actor& actor, Offered offered);
/// `seen`: the version that the form showed.
Result<Done> change(const Acting& acting, const access::Actor& actor, const Thing& present,
                    Offered offered, std::int64_t seen);

/// Offered and paused go back and forth; what is given up stays so, and nobody may have it or have reserved it.
Result<Done> set_state(const Acting& acting, Thing thing, ThingState state);

}  // namespace agora::loans
