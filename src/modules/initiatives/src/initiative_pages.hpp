#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::initiatives {

/// The page of one initiative.
std::vector<web::Route> initiative_routes();

}  // namespace agora::initiatives
