#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::watch {

std::vector<web::Route> edit_routes();

}  // namespace agora::watch
