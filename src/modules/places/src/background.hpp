#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::places {

std::vector<jobs::Periodic> periodic(web::Services& services);

/// Writes once a day to who wants to hear of an area in which something is new or changed.
void tell_of_areas(web::Services& services, Instant now);
/// Counts members by commune anew.
void count_members(web::Services& services, Instant now);

}  // namespace agora::places
