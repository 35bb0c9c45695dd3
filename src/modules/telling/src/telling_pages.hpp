#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::telling {

std::vector<web::Route> telling_routes();

}  // namespace agora::telling
