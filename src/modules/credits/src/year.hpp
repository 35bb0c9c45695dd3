#pragma once

#include "agora/credits/statement.hpp"
#include "note_store.hpp"

#include <vector>

namespace agora::credits {

/// What went through the own account in that year, the oldest first.
std::vector<StatementLine> own_lines(const web::Call& call, db::ReadTx& tx, int year);
/// With what other modules add, by day.
std::vector<StatementLine> all_lines(web::Call& call, db::ReadTx& tx, int year);

}  // namespace agora::credits
