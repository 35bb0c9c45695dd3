#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::circles {

/// The home of a group, and how it stands.
std::vector<web::Route> circle_routes();

}  // namespace agora::circles
