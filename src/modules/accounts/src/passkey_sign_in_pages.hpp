#pragma once

#include "agora/web/call.hpp"

namespace agora::accounts {

http::Response sign_in_with_passkey(web::Call& call);

}  // namespace agora::accounts
