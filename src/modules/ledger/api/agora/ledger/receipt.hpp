#pragma once

#include "agora/ledger/transfer.hpp"

#include <vector>

namespace agora::ledger {

/// What a member received and kept: posted, and not taken back by its opposite.
struct Receipt {
    AccountId member = {};
    TransferId transfer_id = {};
    Purpose purpose = Purpose::none;
    std::int64_t amount = 0;
    Instant at = {};  ///< when it was posted
};
AGORA_FIELDS(Receipt, member, transfer_id, purpose, amount, at)

/// Of all members who are still there, posted in [from, until), in one query; and of one of them.
std::vector<Receipt> list_receipts(db::ReadTx& tx, Instant from, Instant until);
std::vector<Receipt> list_receipts_of(db::ReadTx& tx, AccountId member, Instant from,
                                      Instant until);

}  // namespace agora::ledger
