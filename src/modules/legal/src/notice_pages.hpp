#pragma once

#include "agora/web/route.hpp"

namespace agora::legal {

http::Response show_notice(web::Call& call);
http::Response show_terms(web::Call& call);
http::Response show_contact(web::Call& call);

}  // namespace agora::legal
