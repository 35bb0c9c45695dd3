#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::recommendations {

std::vector<web::Route> list_routes();
/// Who refers to whom, as a picture and in words.
std::vector<web::Route> graph_routes();

}  // namespace agora::recommendations
