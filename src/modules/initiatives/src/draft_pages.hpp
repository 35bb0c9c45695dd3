#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::initiatives {

/// What waits for the editors, and their answers.
std::vector<web::Route> draft_routes();

}  // namespace agora::initiatives
