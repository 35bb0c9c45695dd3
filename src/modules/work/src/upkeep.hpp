#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::work {

/// What visitors' pages show is right from now on.
void start_upkeep(web::Services& services);

/// Tells posters that what they posted ends in a week, tomorrow, or has ended; forgets what nobody confirmed and,
/// after a year, who clients were.
std::vector<jobs::Periodic> upkeep(web::Services& services);

}  // namespace agora::work
