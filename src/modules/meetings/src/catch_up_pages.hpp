#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::meetings {

std::vector<web::Route> catch_up_routes();
std::vector<web::Route> catch_up_list_routes();

}  // namespace agora::meetings
