#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::lottery {

std::vector<web::Route> list_routes();

}  // namespace agora::lottery
