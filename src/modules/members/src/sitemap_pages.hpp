#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::members {

/// /sitemap.xml and /robots.txt: what search engines may know.
std::vector<web::Route> sitemap_routes();

}  // namespace agora::members
