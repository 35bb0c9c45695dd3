#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::taking_part {

std::vector<web::Route> list_routes();
std::vector<web::Route> feed_routes();
std::vector<web::Route> post_routes();
std::vector<web::Route> call_routes();

}  // namespace agora::taking_part
