#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::methods {

std::vector<web::Route> method_routes();

}  // namespace agora::methods
