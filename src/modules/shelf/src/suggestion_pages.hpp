#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::shelf {

std::vector<web::Route> suggest_routes();
std::vector<web::Route> suggestion_routes();
std::vector<web::Route> remark_routes();

}  // namespace agora::shelf
