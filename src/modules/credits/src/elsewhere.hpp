#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::credits {

/// What waits for the reader's yes, for themselves and for groups that they animate; disputes for who settles them.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::credits
