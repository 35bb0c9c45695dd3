#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::circles {

/// What a member does for themselves: interest, joining, leaving, the charter.
std::vector<web::Route> membership_routes();

}  // namespace agora::circles
