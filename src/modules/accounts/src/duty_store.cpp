#include "duty_store.hpp"

namespace agora::accounts {

constexpr db::Query kFindDuty{"accounts.find_duty", R"sql(
    SELECT asked_at FROM accounts_two_step_duty WHERE account_id = $1
)sql"};

std::optional<Instant> find_duty(db::ReadTx& tx, AccountId account) {
    return tx.find<Instant>(kFindDuty, account);
}

constexpr db::Query kInsertDuty{"accounts.insert_duty", R"sql(
    INSERT INTO accounts_two_step_duty (account_id, asked_at) VALUES ($1, $2)
    ON CONFLICT DO NOTHING
)sql"};

bool insert_duty(db::WriteTx& tx, AccountId account, Instant now) {
    return tx.run(kInsertDuty, account, now) == 1;
}

constexpr db::Query kDeleteDuty{"accounts.delete_duty", R"sql(
    DELETE FROM accounts_two_step_duty WHERE account_id = $1
)sql"};

void delete_duty(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteDuty, account);
}

}  // namespace agora::accounts
