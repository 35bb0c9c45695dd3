#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::votes {

/// After signing in: where one still has to vote, make a key or open boxes.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::votes
