#pragma once

#include "agora/search/question.hpp"

#include <xapian.h>

namespace agora::search {

/// Narrows a query by kinds, exact terms, nearness and layer, without changing its scores.
Xapian::Query filtered(const Xapian::Query& query, const Question& question);

}  // namespace agora::search
