#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::shelf {

std::vector<web::Route> version_routes();

}  // namespace agora::shelf
