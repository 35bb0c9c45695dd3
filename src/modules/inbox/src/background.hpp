#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::inbox {

std::vector<jobs::Periodic> periodic(web::Services& services);

/// What was read goes after half a year, the rest after a year.
void forget_old(web::Services& services, Instant now);

}  // namespace agora::inbox
