#pragma once

#include "agora/ledger/account.hpp"

#include <string>

namespace agora::ledger {

/// As it stands under the lock of this transaction.
struct LockedAccount {
    Account account = {};
    std::string last_hash = {};  ///< 32 bytes; empty before the first entry
};

void insert_account(db::WriteTx& tx, const Account& account);
/// On PostgreSQL the row is locked; on SQLite the one writer is the lock.
std::optional<LockedAccount> lock_account(db::WriteTx& tx, LedgerAccountId id);
/// Everything of it that moves.
void update_account(db::WriteTx& tx, const LockedAccount& locked);
/// Members' accounts whose holder was erased and that are not closed yet.
std::vector<Account> list_left_open(db::ReadTx& tx);

}  // namespace agora::ledger
