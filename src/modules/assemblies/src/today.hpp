#pragma once

#include "agora/recommendations/story_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::assemblies {

std::vector<web::TodayLine> today(web::Call& call);

/// At which meetings a recommendation was treated, on its page.
recommendations::StorySection on_story(web::Call& call, db::ReadTx& tx,
                                       const recommendations::Shown& shown);

}  // namespace agora::assemblies
