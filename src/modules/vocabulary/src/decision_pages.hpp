#pragma once

#include "agora/web/call.hpp"

namespace agora::vocabulary {

http::Response show_proposal(web::Call& call);
http::Response create_acceptance(web::Call& call);
http::Response create_refusal(web::Call& call);

}  // namespace agora::vocabulary
