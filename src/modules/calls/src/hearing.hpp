#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/jobs/runner.hpp"
#include "alert_letter.hpp"

#include <vector>

// Who hears of the filter of a group: its animators, and each member who chose it.
namespace agora::calls {

/// From now on; a member of the filter's group who doesn't animate it.
Result<Done> begin_hearing(const Acting& acting, const access::Actor& actor, const Filter& filter,
                           Date today);
Result<Done> stop_hearing(const Acting& acting, const access::Actor& actor, const Filter& filter);

/// Tells the members who chose it, by a job, each once; in the write that told the animators.
void tell_hearers(db::WriteTx& tx, const Filter& filter, const Fresh& fresh, Instant now);
jobs::Kind hearing_job(web::Services& services);

}  // namespace agora::calls
