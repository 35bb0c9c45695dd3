#pragma once

#include "agora/web/call.hpp"
#include "agora/web/reportable.hpp"
#include "agora/work/answer.hpp"

#include <string>

namespace agora::work {

/// By the member who received it. Moderators read its words in the report, and can't open it.
web::Reportable reportable_answer();
/// The form about it.
std::string report_url_of(const web::Call& call, const Answer& answer);

}  // namespace agora::work
