#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::requests {

std::vector<web::Route> pace_routes();

}  // namespace agora::requests
