#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::tables {

std::vector<web::Route> round_routes();
std::vector<web::Route> topic_routes();

}  // namespace agora::tables
