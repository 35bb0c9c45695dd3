#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::shelf {

std::vector<web::Route> item_routes();

}  // namespace agora::shelf
