#pragma once

#include "agora/web/call.hpp"

namespace agora::accounts {

/// What is kept about people, made from the manifests of all modules (XCT-21).
http::Response show_privacy(web::Call& call);

}  // namespace agora::accounts
