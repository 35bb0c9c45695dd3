#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::requests {

std::vector<web::Route> case_routes();

}  // namespace agora::requests
