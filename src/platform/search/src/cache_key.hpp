#pragma once

#include "facet_query.hpp"

#include <string>

namespace agora::search {

/// The same text for queries with the same answer.
std::string cache_key(const FacetQuery& query);

}  // namespace agora::search
