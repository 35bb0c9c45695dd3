#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::circles {

std::vector<web::Route> mandate_routes();
std::vector<web::Route> role_routes();
std::vector<web::Route> part_routes();
std::vector<web::Route> composition_routes();

}  // namespace agora::circles
