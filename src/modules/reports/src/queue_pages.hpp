#pragma once

#include "agora/web/module.hpp"

namespace agora::reports {

/// What waits for a decision of this person.
http::Response show_queue(web::Call& call);
/// What this person reported, and decisions about what is theirs.
http::Response show_own_reports(web::Call& call);

std::vector<web::TodayLine> reports_today(web::Call& call);

}  // namespace agora::reports
