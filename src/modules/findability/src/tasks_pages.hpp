#pragma once

#include "agora/web/route.hpp"

namespace agora::findability {

/// The fifty tasks with what the walk found, and what readers missed most.
http::Response show_tasks(web::Call& call);

}  // namespace agora::findability
