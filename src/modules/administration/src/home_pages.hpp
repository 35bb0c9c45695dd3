#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

std::vector<web::Route> home_routes();

}  // namespace agora::administration
