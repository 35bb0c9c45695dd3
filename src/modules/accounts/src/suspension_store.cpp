#include "suspension_store.hpp"

namespace agora::accounts {

constexpr db::Query kInsertSuspension{"accounts.insert_suspension", R"sql(
    INSERT INTO accounts_suspension (suspension_id, account_id, reason, suspended_by, suspended_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_suspension(db::WriteTx& tx, const Suspension& suspension) {
    tx.run(kInsertSuspension, suspension.suspension_id, suspension.account_id, suspension.reason,
           suspension.suspended_by, suspension.suspended_at);
}

constexpr db::Query kEndSuspensions{"accounts.end_suspensions", R"sql(
    UPDATE accounts_suspension SET lifted_at = $2 WHERE account_id = $1 AND lifted_at IS NULL
)sql"};

void end_suspensions(db::WriteTx& tx, AccountId account, Instant at) {
    tx.run(kEndSuspensions, account, at);
}

constexpr db::Query kSuspensionsOf{"accounts.suspensions_of", R"sql(
    SELECT suspension_id, account_id, reason, suspended_by, suspended_at, lifted_at
    FROM accounts_suspension WHERE account_id = $1 ORDER BY suspension_id DESC
)sql"};

std::vector<Suspension> suspensions_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Suspension>(kSuspensionsOf, account);
}

}  // namespace agora::accounts
