#pragma once

#include "agora/web/route.hpp"

namespace agora::web {
struct Services;
}

namespace agora::findability {

http::Response new_miss(web::Call& call);
http::Response create_miss(web::Call& call);

/// Puts what limits floods in memory.
void start_limits(web::Services& services);

}  // namespace agora::findability
