#pragma once

#include "agora/db/transaction.hpp"
#include "agora/matching/need.hpp"

#include <vector>

namespace agora::matching {

struct ShownRow {
    AccountId account_id = {};
    std::int64_t times = 0;
};
AGORA_FIELDS(ShownRow, account_id, times)

void add_shown(db::WriteTx& tx, AccountId account, Date day, std::int64_t times);
/// Sums before this day, for everybody who was shown at all.
std::vector<ShownRow> list_shown_before(db::ReadTx& tx, Date day);
void delete_shown_before(db::WriteTx& tx, Date day);

}  // namespace agora::matching
