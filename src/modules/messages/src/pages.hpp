#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::messages {

std::vector<web::Route> list_routes();
std::vector<web::Route> new_routes();
std::vector<web::Route> conversation_routes();

}  // namespace agora::messages
