#pragma once

#include "agora/web/call.hpp"

namespace agora::territories {

http::Response suggest_territories(web::Call& call);

}  // namespace agora::territories
