#include "recount.hpp"

#include "agora/journal/journal.hpp"
#include "books.hpp"
#include "recount_store.hpp"

namespace agora::ledger {
namespace {

constexpr std::int64_t kAtOnce = 10'000;

/// Faults in words, as many as are asked for.
class Faults {
 public:
    explicit Faults(std::size_t most) : most_(most) {}
    bool full() const { return all_.size() >= most_; }
    void add(std::string fault) {
        if (!full()) all_.push_back(std::move(fault));
    }
    std::vector<std::string> take() { return std::move(all_); }

 private:
    std::size_t most_;
    std::vector<std::string> all_;
};

std::string name_of(const Account& account) {
    return "credits account " + to_string(account.account_id);
}

void recount_entries(db::ReadTx& tx, const Account& account, Faults& faults) {
    std::string hash;
    std::int64_t balance = 0;
    std::int64_t place = 0;
    for (;;) {
        const auto rows = list_entry_rows(tx, account.account_id, place, kAtOnce);
        for (const EntryRow& row : rows) {
            ++place;
            balance += row.amount;
            hash = hash_of(hash, {row.entry_id, row.account_id, row.place, row.transfer_id,
                                  row.amount, row.balance, row.at});
            const bool sound = row.place == place && row.balance == balance;
            if (!sound || hash != row.hash.bytes) {
                faults.add(name_of(account) + ": entry " + std::to_string(row.place) +
                           " is not as it was written");
                return;
            }
        }
        if (static_cast<std::int64_t>(rows.size()) < kAtOnce) break;
    }
    if (place != account.entries || balance != account.balance ||
        hash != last_hash_of(tx, account.account_id)) {
        faults.add(name_of(account) + ": the balance is " + std::to_string(account.balance) +
                   ", its entries say " + std::to_string(balance));
    }
}

void recount_account(db::ReadTx& tx, const Account& account, Faults& faults) {
    recount_entries(tx, account, faults);
    const Held held = held_of(tx, account.account_id);
    if (held.out != account.held_out || held.in != account.held_in) {
        faults.add(name_of(account) + ": what it holds is not what waits for an answer");
    }
    if (account.can_spend() < 0 || account.can_receive() < 0) {
        faults.add(name_of(account) + ": beyond its limits");
    }
}

void recount_digests(db::Database& database, Faults& faults) {
    std::int64_t seq = 0;
    for (bool more = true; more && !faults.full();) {
        database.read([&](db::ReadTx& tx) {
            const auto entries = journal::sealed_after(tx, seq, kAtOnce);
            more = !entries.empty();
            if (more) seq = entries.back().seq;
            for (const journal::Sealed& entry : entries) {
                if (entry.name != TransferPosted::kName) continue;
                const auto transfer = journal::word_of(entry.payload, "transfer");
                const auto id = parse_id<TransferId>(transfer);
                const std::string digest =
                    id ? std::to_string(digest_of(hashes_of(tx, *id))) : std::string{};
                if (digest != journal::word_of(entry.payload, "digest")) {
                    faults.add("credits transfer " + std::string{transfer} +
                               ": its entries are not those that the journal knows");
                }
            }
        });
    }
}

}  // namespace

std::vector<std::string> recount(db::Database& database, std::size_t most) {
    std::vector<std::string> said = database.read([&](db::ReadTx& tx) {
        Faults faults{most};
        if (const std::int64_t sum = sum_of_balances(tx); sum != 0) {
            faults.add("the credits of all accounts add up to " + std::to_string(sum) +
                       " instead of 0");
        }
        for (const Account& account : list_accounts(tx)) {
            if (!faults.full()) recount_account(tx, account, faults);
        }
        for (const TransferId id : list_unbalanced(tx, static_cast<std::int64_t>(most))) {
            faults.add("credits transfer " + to_string(id) +
                       ": its entries are not what its state says");
        }
        return faults.take();
    });
    Faults faults{most - std::min(most, said.size())};
    recount_digests(database, faults);
    for (std::string& fault : faults.take()) said.push_back(std::move(fault));
    return said;
}

}  // namespace agora::ledger
