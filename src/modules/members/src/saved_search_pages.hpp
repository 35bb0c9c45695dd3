#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::members {

/// /members/searches: the searches that a member keeps.
std::vector<web::Route> saved_search_routes();

}  // namespace agora::members
