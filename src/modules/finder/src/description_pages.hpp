#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::finder {

/// /opensearch.xml: lets a browser keep the search box among its own (OpenSearch 1.1).
std::vector<web::Route> description_routes();

}  // namespace agora::finder
