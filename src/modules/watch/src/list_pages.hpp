#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::watch {

std::vector<web::Route> list_routes();

}  // namespace agora::watch
