#pragma once

#include "agora/web/call.hpp"

namespace agora::accounts {

/// The second step of signing in.
http::Response show_step(web::Call& call);
http::Response take_step(web::Call& call);

}  // namespace agora::accounts
