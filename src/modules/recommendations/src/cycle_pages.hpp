#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::recommendations {

std::vector<web::Route> cycle_routes();
/// Those of what the board answered in a cycle.
std::vector<web::Route> opinion_routes();

}  // namespace agora::recommendations
