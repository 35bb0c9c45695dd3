#pragma once

#include "agora/web/layout.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::events {

std::vector<web::Route> list_routes();

/// Where other modules show more of the calendar.
std::vector<web::Link> other_ways(web::Call& call);

}  // namespace agora::events
