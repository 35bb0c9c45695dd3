#pragma once

#include "acting.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/lottery/draw.hpp"

namespace agora::lottery {

/// Every candidate hears what came of it, or of being put in the pool; by a job, some at a time.
void tell_candidates(db::WriteTx& tx, const Draw& draw, Instant now);
jobs::Kind telling(web::Services& services);

/// Once, at the freeze: witnesses hand in their secrets.
void ask_for_secrets(const Acting& acting, const Draw& draw);
void tell_dropped(const Acting& acting, const Draw& draw, const Candidate& candidate);

}  // namespace agora::lottery
