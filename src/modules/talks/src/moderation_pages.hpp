#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::talks {

/// Who is in a talk group, for its moderators.
std::vector<web::Route> moderation_routes();

}  // namespace agora::talks
