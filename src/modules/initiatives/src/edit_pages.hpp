#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::initiatives {

/// Recording an initiative, and changing one.
std::vector<web::Route> edit_routes();

}  // namespace agora::initiatives
