#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::meetings {

std::vector<web::Route> coverage_routes();

}  // namespace agora::meetings
