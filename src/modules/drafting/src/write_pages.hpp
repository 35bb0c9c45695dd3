#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::drafting {

/// Beginning a draft in a group, and going on with it.
std::vector<web::Route> write_routes();

}  // namespace agora::drafting
