#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::talks {

/// Opening a talk group and naming its moderators.
std::vector<web::Route> new_talk_routes();

}  // namespace agora::talks
