#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::bids {

/// Invitations, parts that are due, bids whose end is asked, language help that waits for one.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::bids
