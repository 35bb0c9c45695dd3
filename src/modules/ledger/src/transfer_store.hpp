#pragma once

#include "agora/ledger/transfer.hpp"

#include <string_view>

namespace agora::ledger {

struct NewTransfer {
    Transfer transfer = {};
    std::string_view key = {};
    AccountId payer_member = {};
    AccountId payee_member = {};
};
void insert_transfer(db::WriteTx& tx, const NewTransfer& added);
std::optional<Transfer> find_transfer_by_key(db::ReadTx& tx, LedgerAccountId proposer,
                                             std::string_view key);
void update_state(db::WriteTx& tx, const Transfer& transfer);

struct HashedEntry {
    Entry entry = {};
    std::string_view hash = {};  ///< 32 bytes
};
void insert_entry(db::WriteTx& tx, const HashedEntry& added);

}  // namespace agora::ledger
