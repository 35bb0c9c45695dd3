#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::meetings {

std::vector<web::Route> answer_routes();

}  // namespace agora::meetings
