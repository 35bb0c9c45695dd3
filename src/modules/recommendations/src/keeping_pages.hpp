#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::recommendations {

/// Texts and references, mended by who keeps the register.
std::vector<web::Route> keeping_routes();

}  // namespace agora::recommendations
