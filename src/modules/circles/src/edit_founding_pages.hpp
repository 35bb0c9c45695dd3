#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::circles {

std::vector<web::Route> edit_founding_routes();

}  // namespace agora::circles
