#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::requests {

/// For the animators: what waits, and the way to ask.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// For the team what waits, for animators what was answered.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::requests
