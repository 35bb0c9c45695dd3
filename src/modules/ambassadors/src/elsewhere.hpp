#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::ambassadors {

/// What waits for an answer: an invitation, the charter, a mission, a report; and for the team.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::ambassadors
