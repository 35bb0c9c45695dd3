#pragma once

#include "agora/web/call.hpp"

namespace agora::surveys {

/// Surveys that wait for the reader's answers.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::surveys
