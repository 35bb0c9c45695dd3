#pragma once

#include "agora/web/call.hpp"

namespace agora::accounts {

http::Response new_session(web::Call& call);
http::Response create_session(web::Call& call);
http::Response create_session_closure(web::Call& call);
http::Response new_sign_in_link(web::Call& call);
http::Response create_sign_in_link(web::Call& call);
http::Response show_sign_in_link(web::Call& call);
http::Response use_sign_in_link(web::Call& call);

}  // namespace agora::accounts
