#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::recommendations {

/// "I know more", and the desk of who keeps the register.
std::vector<web::Route> tip_routes();

}  // namespace agora::recommendations
