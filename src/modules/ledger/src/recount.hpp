#pragma once

#include "agora/db/database.hpp"

#include <string>
#include <vector>

namespace agora::ledger {

/// Adds up everything anew: the sum, each balance, place, limit, hold and hash, the two entries of each transfer, and
/// the digests that the journal kept. A sentence for each fault, at most `most`.
std::vector<std::string> recount(db::Database& database, std::size_t most = 20);

}  // namespace agora::ledger
