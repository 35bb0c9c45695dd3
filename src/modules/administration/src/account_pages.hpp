#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

std::vector<web::Route> account_routes();

}  // namespace agora::administration
