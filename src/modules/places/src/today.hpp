#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::places {

/// After signing in: a place near the reader that somebody has to look at (XCT-17, a thing of five
/// minutes).
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::places
