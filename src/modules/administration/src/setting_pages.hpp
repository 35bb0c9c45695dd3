#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

std::vector<web::Route> setting_routes();

}  // namespace agora::administration
