#pragma once

#include "agora/db/transaction.hpp"
#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// The support group with its gaps, questions to the board, training, and what the law says of pay.
/// `ambassadors` are accepted ones.
void put_ambassador_life(db::WriteTx& tx, const std::vector<MadePerson>& people,
                         const std::vector<MadePerson>& ambassadors, Instant now);

}  // namespace agora::demo
