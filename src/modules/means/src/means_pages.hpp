#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::means {

std::vector<web::Route> means_routes();
std::vector<web::Route> entry_routes();

}  // namespace agora::means
