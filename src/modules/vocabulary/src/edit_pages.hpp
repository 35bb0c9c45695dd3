#pragma once

#include "agora/web/call.hpp"

namespace agora::vocabulary {

http::Response edit_term(web::Call& call);
http::Response save_term(web::Call& call);

}  // namespace agora::vocabulary
