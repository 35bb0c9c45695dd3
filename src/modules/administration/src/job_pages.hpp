#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

std::vector<web::Route> job_routes();

}  // namespace agora::administration
