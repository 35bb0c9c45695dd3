#pragma once

#include "agora/web/call.hpp"

namespace agora::site {

http::Response home(web::Call& call);
http::Response theme_css(web::Call& call);
http::Response choose_language(web::Call& call);

}  // namespace agora::site
