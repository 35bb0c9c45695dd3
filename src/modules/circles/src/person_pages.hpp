#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::circles {

/// What animators do for one person: let in, name an animator, end a membership.
std::vector<web::Route> person_routes();

}  // namespace agora::circles
