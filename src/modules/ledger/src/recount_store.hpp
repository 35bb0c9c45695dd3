#pragma once

#include "agora/ledger/transfer.hpp"

#include <functional>
#include <string>

namespace agora::ledger {

struct EntryRow {
    EntryId entry_id = {};
    LedgerAccountId account_id = {};
    std::int64_t place = 0;
    TransferId transfer_id = {};
    std::int64_t amount = 0;
    std::int64_t balance = 0;
    Instant at = {};
    db::Blob hash = {};
};
AGORA_FIELDS(EntryRow, entry_id, account_id, place, transfer_id, amount, balance, at, hash)

/// Of an account after this place, at most `limit`, in order.
std::vector<EntryRow> list_entry_rows(db::ReadTx& tx, LedgerAccountId account, std::int64_t after,
                                      std::int64_t limit);
std::string last_hash_of(db::ReadTx& tx, LedgerAccountId account);

/// What pending transfers hold of an account.
struct Held {
    std::int64_t out = 0;
    std::int64_t in = 0;
};
AGORA_FIELDS(Held, out, in)
Held held_of(db::ReadTx& tx, LedgerAccountId account);

/// Transfers whose entries are not what their state says: none, or one on each side, the payer's negative.
std::vector<TransferId> list_unbalanced(db::ReadTx& tx, std::int64_t limit);

/// The hashes of the entries of a transfer, the payer's first; empty when there are none.
std::string hashes_of(db::ReadTx& tx, TransferId transfer);

}  // namespace agora::ledger
