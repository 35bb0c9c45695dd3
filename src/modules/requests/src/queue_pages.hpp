#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::requests {

std::vector<web::Route> queue_routes();

}  // namespace agora::requests
