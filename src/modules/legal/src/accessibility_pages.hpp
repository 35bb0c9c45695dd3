#pragma once

#include "agora/web/route.hpp"

namespace agora::legal {

http::Response show_accessibility(web::Call& call);

}  // namespace agora::legal
