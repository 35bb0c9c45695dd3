#pragma once

#include "acting.hpp"
#include "agora/exchange/ring.hpp"

namespace agora::exchange {

/// Looks among what changed since the last time for rings, proposes them, and lets lapse what nobody answered.
void look_for_rings(web::Services& services, Instant now);

/// The last yes settles it: each leg becomes an agreed exchange between two, and credits move where all offers have a
/// value. A no dissolves it.
Result<Done> answer_ring(const Acting& acting, const access::Actor& actor, const Ring& ring,
                         bool yes);

}  // namespace agora::exchange
