#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::places {

std::vector<web::Route> picture_routes();

}  // namespace agora::places
