#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::shelf {

std::vector<web::Route> add_routes();

}  // namespace agora::shelf
