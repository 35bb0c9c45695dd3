#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::events {

std::vector<web::Route> follow_up_routes();

}  // namespace agora::events
