#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::lottery {

/// For witnesses what is to be revealed, for candidates what is under way.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::lottery
