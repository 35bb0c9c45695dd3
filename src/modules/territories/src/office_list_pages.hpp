#pragma once

#include "agora/web/call.hpp"

namespace agora::territories {

http::Response list_offices_page(web::Call& call);

}  // namespace agora::territories
