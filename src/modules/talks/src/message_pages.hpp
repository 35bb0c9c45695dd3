#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::talks {

/// What is written in a talk group, for those who are in it.
std::vector<web::Route> message_routes();

}  // namespace agora::talks
