#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::matching {

std::vector<web::Route> rule_routes();
std::vector<web::Route> mine_routes();
std::vector<web::Route> people_routes();

}  // namespace agora::matching
