#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::events {

std::vector<web::Route> import_routes();

}  // namespace agora::events
