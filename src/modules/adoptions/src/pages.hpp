#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::adoptions {

std::vector<web::Route> list_routes();
std::vector<web::Route> offer_routes();
std::vector<web::Route> keep_routes();
std::vector<web::Route> work_routes();
std::vector<web::Route> need_routes();

}  // namespace agora::adoptions
