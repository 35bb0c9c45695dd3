#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::circles {

/// Founding a group, also from what another one wrote.
std::vector<web::Route> new_group_routes();

}  // namespace agora::circles
