#pragma once

#include "acting.hpp"
#include "agora/exchange/ring.hpp"

namespace agora::exchange {

/// Looks among what changed since the last time for rings, proposes them, and lets lapse what nobody answered.
void look_for_rings(web::Services& services, Instant now);

/// The last yes settles it: each leg becomes an agreed exchange between two, and credits move where all offers have a
/// value. A no stays silent until the time to answer is over, so that nobody learns whose it was; what does not hold
/// any more, or can't be settled in credits, dissolves it. Gives how the ring stands.
Result<RingState> answer_ring(const Acting& acting, const access::Actor& actor, const Ring& ring,
                              bool yes);

/// Who acts leaves the cooperative: their rings do not go on, and the others are told.
void leave_rings(const Acting& acting);

}  // namespace agora::exchange
