#pragma once

#include "agora/web/call.hpp"

namespace agora::members {

/// How the order of the directory comes about, and how evenly members were shown.
http::Response show_order(web::Call& call);

}  // namespace agora::members
