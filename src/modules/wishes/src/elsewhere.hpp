#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::wishes {

/// For who keeps the wishes: those at which nobody looked yet.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::wishes
