#pragma once

#include "query_builder.hpp"

#include "agora/search/layer.hpp"
#include "agora/search/question.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace agora::search {

using Identity = std::pair<std::string, std::int64_t>;  ///< kind and id

Found find_in(const QueryContext& context, const Question& question);

Matching matching_in(const QueryContext& context, const Question& question, std::size_t limit,
                     std::size_t partly);

/// Each once, as the layer sees them.
std::vector<Identity> documents_in(const Xapian::Database& database, Layer layer);

}  // namespace agora::search
