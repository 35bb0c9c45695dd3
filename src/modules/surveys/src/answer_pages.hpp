#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

std::vector<web::Route> answer_routes();

}  // namespace agora::surveys
