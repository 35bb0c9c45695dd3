#include "recount_store.hpp"

namespace agora::ledger {

constexpr db::Query kListRows{"ledger.list_entry_rows", R"sql(
    SELECT entry_id, account_id, place, transfer_id, amount, balance, at, hash
    FROM ledger_entry WHERE account_id = $1 AND place > $2 ORDER BY place LIMIT $3
)sql"};

std::vector<EntryRow> list_entry_rows(db::ReadTx& tx, LedgerAccountId account, std::int64_t after,
                                      std::int64_t limit) {
    return tx.all<EntryRow>(kListRows, account, after, limit);
}

constexpr db::Query kLastHash{"ledger.last_hash", R"sql(
    SELECT last_hash FROM ledger_account WHERE account_id = $1
)sql"};

std::string last_hash_of(db::ReadTx& tx, LedgerAccountId account) {
    return tx.find<db::Blob>(kLastHash, account).value_or(db::Blob{}).bytes;
}

constexpr db::Query kHeldOut{"ledger.held_out", R"sql(
    SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM ledger_transfer
    WHERE payer = $1 AND state = 'pending' AND proposed_by = 'payer'
)sql"};
constexpr db::Query kHeldIn{"ledger.held_in", R"sql(
    SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM ledger_transfer
    WHERE payee = $1 AND state = 'pending' AND proposed_by = 'payee'
)sql"};

Held held_of(db::ReadTx& tx, LedgerAccountId account) {
    return {.out = tx.find<std::int64_t>(kHeldOut, account).value_or(0),
            .in = tx.find<std::int64_t>(kHeldIn, account).value_or(0)};
}

constexpr db::Query kListUnbalanced{"ledger.list_unbalanced", R"sql(
    SELECT transfer.transfer_id
    FROM ledger_transfer transfer
    LEFT JOIN ledger_entry paid ON paid.transfer_id = transfer.transfer_id
        AND paid.account_id = transfer.payer AND paid.amount = -transfer.amount
    LEFT JOIN ledger_entry received ON received.transfer_id = transfer.transfer_id
        AND received.account_id = transfer.payee AND received.amount = transfer.amount
    WHERE CASE WHEN transfer.state IN ('posted', 'disputed', 'corrected')
               THEN paid.entry_id IS NULL OR received.entry_id IS NULL
               ELSE EXISTS (SELECT 1 FROM ledger_entry other
                            WHERE other.transfer_id = transfer.transfer_id) END
    ORDER BY transfer.transfer_id LIMIT $1
)sql"};

std::vector<TransferId> list_unbalanced(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<TransferId>(kListUnbalanced, limit);
}

constexpr db::Query kHashes{"ledger.hashes_of", R"sql(
    SELECT hash FROM ledger_entry WHERE transfer_id = $1 ORDER BY amount
)sql"};

std::string hashes_of(db::ReadTx& tx, TransferId transfer) {
    std::string hashes;
    for (const db::Blob& hash : tx.all<db::Blob>(kHashes, transfer)) hashes += hash.bytes;
    return hashes;
}

}  // namespace agora::ledger
