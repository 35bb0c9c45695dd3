#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::wishes {

std::vector<web::Route> list_routes();
std::vector<web::Route> new_routes();
std::vector<web::Route> wish_routes();
std::vector<web::Route> text_routes();
std::vector<web::Route> keep_routes();
std::vector<web::Route> tool_routes();
std::vector<web::Route> release_routes();

}  // namespace agora::wishes
