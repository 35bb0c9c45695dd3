#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::initiatives {

/// The register: a list with filters, for screen and paper.
std::vector<web::Route> list_routes();

}  // namespace agora::initiatives
