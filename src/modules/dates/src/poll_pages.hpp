#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::dates {

std::vector<web::Route> new_poll_routes();
std::vector<web::Route> poll_routes();

}  // namespace agora::dates
