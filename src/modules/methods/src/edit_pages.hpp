#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::methods {

std::vector<web::Route> edit_routes();

}  // namespace agora::methods
