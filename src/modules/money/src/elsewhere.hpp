#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::money {

/// For who answers: what waits.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::money
