#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::finder {

std::vector<web::Route> search_routes();

}  // namespace agora::finder
