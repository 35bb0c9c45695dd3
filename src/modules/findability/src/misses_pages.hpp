#pragma once

#include "agora/web/route.hpp"

namespace agora::findability {

/// What people wrote, by task or part of the site.
http::Response show_misses(web::Call& call);
http::Response create_mending(web::Call& call);
http::Response create_removal(web::Call& call);

}  // namespace agora::findability
