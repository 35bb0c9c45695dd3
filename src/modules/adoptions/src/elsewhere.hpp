#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/recommendations/story_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::adoptions {

/// What the group carries out, and the way to take something up.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// Whether members can do it, who does, and the way to propose it.
recommendations::StorySection on_story(web::Call& call, db::ReadTx& tx,
                                       const recommendations::Shown& about);
/// For editors what was proposed, for animators whether it goes on.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::adoptions
