#pragma once

#include "account_store.hpp"
#include "agora/ledger/transfer.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::ledger {

/// What is chained of an entry, after the hash before it; 32 bytes.
std::string hash_of(std::string_view before, const Entry& entry);

/// The accounts that an act touches, locked in the order of their numbers, written back by save().
class Books {
 public:
    Books(db::WriteTx& tx, std::vector<LedgerAccountId> ids);

    bool holds(LedgerAccountId id) const { return locked_.contains(id); }
    /// One that it holds.
    Account& at(LedgerAccountId id) { return locked_.at(id).account; }
    AccountId member(LedgerAccountId id) const;

    void hold(const Transfer& transfer);
    void release(const Transfer& transfer);
    /// An entry on each side; limits are the caller's to look at. Gives the digest of the two.
    std::int64_t post(const Transfer& transfer, Instant at);
    void save();

 private:
    /// Gives its hash.
    const std::string& enter(LedgerAccountId id, Entry entry);

    db::WriteTx& tx_;
    std::map<LedgerAccountId, LockedAccount> locked_;
};

/// What the journal keeps of the hashes of a transfer's two entries, the payer's first: a positive number. Who rewrites
/// the ledger would have to rewrite the journal's chain too.
std::int64_t digest_of(std::string_view hashes);

}  // namespace agora::ledger
