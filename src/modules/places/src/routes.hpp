#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::places {

/// Every page and act of the module, addresses without a number first.
std::vector<web::Route> routes();

}  // namespace agora::places
