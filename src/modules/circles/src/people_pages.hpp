#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::circles {

/// Who is in a group; letting in, naming animators, removing.
std::vector<web::Route> people_routes();

}  // namespace agora::circles
