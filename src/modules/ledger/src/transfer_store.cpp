#include "transfer_store.hpp"

#include "agora/ledger/receipt.hpp"

#include <algorithm>
#include <limits>

namespace agora::ledger {

constexpr db::Query kInsertTransfer{"ledger.insert_transfer", R"sql(
    INSERT INTO ledger_transfer (transfer_id, payer, payee, amount, category, purpose, purpose_id,
        proposed_by, proposer, request_key, state, corrects, proposed_at, decided_at, payer_member,
        payee_member)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_transfer(db::WriteTx& tx, const NewTransfer& added) {
    const Transfer& row = added.transfer;
    const LedgerAccountId proposer = row.proposed_by == Side::payer ? row.payer : row.payee;
    tx.run(kInsertTransfer, row.transfer_id, row.payer, row.payee, row.amount, row.category,
           row.purpose, row.purpose_id, row.proposed_by, proposer, added.key, row.state,
           row.corrects, row.proposed_at, row.decided_at, added.payer_member, added.payee_member);
}

constexpr db::Query kFindTransfer{"ledger.find_transfer", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer WHERE transfer_id = $1
)sql"};

std::optional<Transfer> find_transfer(db::ReadTx& tx, TransferId id) {
    return tx.find<Transfer>(kFindTransfer, id);
}

constexpr db::Query kFindByKey{"ledger.find_transfer_by_key", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer WHERE proposer = $1 AND request_key = $2
)sql"};

std::optional<Transfer> find_transfer_by_key(db::ReadTx& tx, LedgerAccountId proposer,
                                             std::string_view key) {
    return tx.find<Transfer>(kFindByKey, proposer, key);
}

constexpr db::Query kUpdateState{"ledger.update_transfer_state", R"sql(
    UPDATE ledger_transfer SET state = $2, decided_at = $3 WHERE transfer_id = $1
)sql"};

void update_state(db::WriteTx& tx, const Transfer& transfer) {
    tx.run(kUpdateState, transfer.transfer_id, transfer.state, transfer.decided_at);
}

constexpr db::Query kListPaid{"ledger.list_paid", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer
    WHERE payer = $1 AND transfer_id < $2 ORDER BY transfer_id DESC LIMIT $3
)sql"};
constexpr db::Query kListReceived{"ledger.list_received", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer
    WHERE payee = $1 AND transfer_id < $2 ORDER BY transfer_id DESC LIMIT $3
)sql"};

std::vector<Transfer> list_transfers_of(db::ReadTx& tx, LedgerAccountId account, TransferId before,
                                        std::size_t limit) {
    const std::int64_t bound = before ? before.value() : std::numeric_limits<std::int64_t>::max();
    const auto most = static_cast<std::int64_t>(limit);
    auto all = tx.all<Transfer>(kListPaid, account, bound, most);
    const auto received = tx.all<Transfer>(kListReceived, account, bound, most);
    all.insert(all.end(), received.begin(), received.end());
    std::ranges::sort(all, std::ranges::greater{}, &Transfer::transfer_id);
    if (all.size() > limit) all.resize(limit);
    return all;
}

constexpr db::Query kListToPay{"ledger.list_to_pay", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer
    WHERE payer = $1 AND state = 'pending'
)sql"};
constexpr db::Query kListToCome{"ledger.list_to_come", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer
    WHERE payee = $1 AND state = 'pending'
)sql"};

std::vector<Transfer> list_pending_of(db::ReadTx& tx, LedgerAccountId account) {
    auto all = tx.all<Transfer>(kListToPay, account);
    const auto to_come = tx.all<Transfer>(kListToCome, account);
    all.insert(all.end(), to_come.begin(), to_come.end());
    std::ranges::sort(all, {}, &Transfer::transfer_id);
    return all;
}

constexpr db::Query kListPendingBefore{"ledger.list_pending_before", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer
    WHERE state = 'pending' AND proposed_at < $1 ORDER BY proposed_at, transfer_id LIMIT $2
)sql"};

std::vector<Transfer> list_pending_before(db::ReadTx& tx, Instant before, std::size_t limit) {
    return tx.all<Transfer>(kListPendingBefore, before, static_cast<std::int64_t>(limit));
}

constexpr db::Query kListDisputed{"ledger.list_disputed", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer WHERE state = 'disputed' ORDER BY transfer_id
)sql"};

std::vector<Transfer> list_disputed(db::ReadTx& tx) {
    return tx.all<Transfer>(kListDisputed);
}

constexpr db::Query kListForPurpose{"ledger.list_for_purpose", R"sql(
    SELECT transfer_id, payer, payee, amount, category, purpose, purpose_id, proposed_by, state,
           corrects, proposed_at, decided_at
    FROM ledger_transfer
    WHERE purpose = $1 AND purpose_id = $2 AND purpose_id <> 0 ORDER BY transfer_id
)sql"};

std::vector<Transfer> list_for_purpose(db::ReadTx& tx, Purpose purpose, std::int64_t purpose_id) {
    return tx.all<Transfer>(kListForPurpose, purpose, purpose_id);
}

constexpr db::Query kInsertEntry{"ledger.insert_entry", R"sql(
    INSERT INTO ledger_entry (entry_id, account_id, place, transfer_id, amount, balance, at, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_entry(db::WriteTx& tx, const HashedEntry& added) {
    const Entry& row = added.entry;
    tx.queue(kInsertEntry, row.entry_id, row.account_id, row.place, row.transfer_id, row.amount,
             row.balance, row.at, db::BlobView{added.hash});
}

constexpr db::Query kListEntries{"ledger.list_entries", R"sql(
    SELECT entry_id, account_id, place, transfer_id, amount, balance, at
    FROM ledger_entry WHERE account_id = $1 AND place < $2 ORDER BY place DESC LIMIT $3
)sql"};

std::vector<Entry> list_entries(db::ReadTx& tx, LedgerAccountId account, std::int64_t before,
                                std::size_t limit) {
    const std::int64_t bound = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
    return tx.all<Entry>(kListEntries, account, bound, static_cast<std::int64_t>(limit));
}

constexpr db::Query kListSince{"ledger.list_entries_since", R"sql(
    SELECT entry_id, account_id, place, transfer_id, amount, balance, at
    FROM ledger_entry WHERE at >= $1 ORDER BY at, entry_id
)sql"};

std::vector<Entry> list_entries_since(db::ReadTx& tx, Instant since) {
    return tx.all<Entry>(kListSince, since);
}

constexpr db::Query kListReceipts{"ledger.list_receipts", R"sql(
    SELECT payee_member AS member, transfer_id, purpose, amount, decided_at AS at
    FROM ledger_transfer
    WHERE state IN ('posted', 'disputed') AND corrects = 0 AND payee_member <> 0
      AND decided_at >= $1 AND decided_at < $2
)sql"};

std::vector<Receipt> list_receipts(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Receipt>(kListReceipts, from, until);
}

constexpr db::Query kListReceiptsOf{"ledger.list_receipts_of", R"sql(
    SELECT payee_member AS member, transfer_id, purpose, amount, decided_at AS at
    FROM ledger_transfer
    WHERE payee_member = $1 AND payee_member <> 0 AND state IN ('posted', 'disputed')
      AND corrects = 0 AND decided_at >= $2 AND decided_at < $3
)sql"};

std::vector<Receipt> list_receipts_of(db::ReadTx& tx, AccountId member, Instant from,
                                      Instant until) {
    return tx.all<Receipt>(kListReceiptsOf, member, from, until);
}

}  // namespace agora::ledger
