#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::matching {

/// Tells everybody whose turn it is of the new needs that fit them, each need once. Gives how many were told.
int tell_of_new_needs(web::Services& services, Instant now);

/// Writes down how often an order showed whom, and reads again what was found to be another.
void write_exposures(web::Services& services);

std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::matching
