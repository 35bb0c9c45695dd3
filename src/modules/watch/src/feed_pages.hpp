#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::watch {

std::vector<web::Route> feed_routes();

}  // namespace agora::watch
