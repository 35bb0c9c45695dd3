#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::methods {

std::vector<web::Route> list_routes();

}  // namespace agora::methods
