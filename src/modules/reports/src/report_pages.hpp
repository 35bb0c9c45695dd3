#pragma once

#include "agora/web/route.hpp"

namespace agora::reports {

/// By its number: for who decides, who reported, and whom it is about once it is decided.
http::Response show_report(web::Call& call);
http::Response create_decision(web::Call& call);
http::Response create_appeal(web::Call& call);
/// By the secret link.
http::Response follow_report(web::Call& call);
http::Response create_followed_appeal(web::Call& call);

}  // namespace agora::reports
