#pragma once

#include "agora/web/route.hpp"

namespace agora::reports {

http::Response show_counts(web::Call& call);

}  // namespace agora::reports
