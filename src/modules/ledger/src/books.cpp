#include "books.hpp"

#include "agora/crypto/digest.hpp"
#include "transfer_store.hpp"

#include <algorithm>

namespace agora::ledger {

std::string hash_of(std::string_view before, const Entry& entry) {
    std::string text{before};
    for (const std::int64_t number :
         {entry.account_id.value(), entry.place, entry.transfer_id.value(), entry.amount,
          entry.balance, entry.at.microseconds()}) {
        text.append(std::to_string(number)).append(" ");
    }
    return crypto::sha256(text);
}

std::int64_t digest_of(std::string_view hashes) {
    std::uint64_t number = 0;
    for (const char byte : crypto::sha256(hashes).substr(0, 8)) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return static_cast<std::int64_t>(number >> 1U);
}

Books::Books(db::WriteTx& tx, std::vector<LedgerAccountId> ids) : tx_(tx) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const LedgerAccountId id : ids) {
        if (auto locked = lock_account(tx, id)) locked_.emplace(id, *std::move(locked));
    }
}

AccountId Books::member(LedgerAccountId id) const {
    const Account& account = locked_.at(id).account;
    return AccountId{account.holder == Holder::member ? account.owner_id : 0};
}

void Books::hold(const Transfer& transfer) {
    if (transfer.proposed_by == Side::payer) {
        at(transfer.payer).held_out += transfer.amount;
    } else {
        at(transfer.payee).held_in += transfer.amount;
    }
}

void Books::release(const Transfer& transfer) {
    if (transfer.proposed_by == Side::payer) {
        at(transfer.payer).held_out -= transfer.amount;
    } else {
        at(transfer.payee).held_in -= transfer.amount;
    }
}

std::int64_t Books::post(const Transfer& transfer, Instant at) {
    std::string hashes =
        enter(transfer.payer,
              {.transfer_id = transfer.transfer_id, .amount = -transfer.amount, .at = at});
    hashes += enter(transfer.payee,
                    {.transfer_id = transfer.transfer_id, .amount = transfer.amount, .at = at});
    return digest_of(hashes);
}

const std::string& Books::enter(LedgerAccountId id, Entry entry) {
    LockedAccount& locked = locked_.at(id);
    Account& account = locked.account;
    account.balance += entry.amount;
    account.entries += 1;
    account.moved_at = entry.at;
    entry.entry_id = tx_.new_id<EntryId>();
    entry.account_id = id;
    entry.place = account.entries;
    entry.balance = account.balance;
    locked.last_hash = hash_of(locked.last_hash, entry);
    insert_entry(tx_, {entry, locked.last_hash});
    return locked.last_hash;
}

void Books::save() {
    for (const auto& [id, locked] : locked_) update_account(tx_, locked);
}

}  // namespace agora::ledger
