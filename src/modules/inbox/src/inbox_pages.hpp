#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::inbox {

std::vector<web::Route> inbox_routes();

}  // namespace agora::inbox
