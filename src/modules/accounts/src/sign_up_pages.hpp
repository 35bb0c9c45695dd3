#pragma once

#include "agora/web/call.hpp"

namespace agora::accounts {

http::Response new_account(web::Call& call);
http::Response create_account(web::Call& call);
http::Response account_created(web::Call& call);
http::Response show_confirmation(web::Call& call);
http::Response create_confirmation(web::Call& call);

}  // namespace agora::accounts
