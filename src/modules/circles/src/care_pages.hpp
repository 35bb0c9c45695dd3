#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::circles {

/// What waits for a group's animators: how it stands, its tasks, and what becomes of a quiet one.
std::vector<web::Route> care_routes();
std::vector<web::TodayLine> care_today(web::Call& call);

}  // namespace agora::circles
