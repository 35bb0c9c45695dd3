#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::work {

/// Answers and teams that wait for a word, and what waits for a moderator.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::work
