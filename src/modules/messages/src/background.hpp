#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::messages {

std::vector<jobs::Periodic> periodic(web::Services& services);

/// Conversations that nobody is in, or in which nothing was written for the days of the setting.
void forget_old(web::Services& services, Instant now);

}  // namespace agora::messages
