#pragma once

#include "agora/web/call.hpp"

namespace agora::vocabulary {

http::Response list_proposals(web::Call& call);
http::Response new_proposal(web::Call& call);
http::Response create_proposal(web::Call& call);

/// Editors have their own line on the page after signing in.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::vocabulary
