#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::circles {

/// Founding a group, its founding page with all versions, changing and translating it.
std::vector<web::Route> founding_routes();

}  // namespace agora::circles
