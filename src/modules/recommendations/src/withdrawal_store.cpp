#include "withdrawal_store.hpp"

namespace agora::recommendations {

constexpr db::Query kInsertWithdrawal{"recommendations.insert_withdrawal", R"sql(
    INSERT INTO recommendations_withdrawal (act_id, language, reason, withdrawn_by, withdrawn_at,
                                            told_until)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_withdrawal(db::WriteTx& tx, const Withdrawal& withdrawal) {
    tx.run(kInsertWithdrawal, withdrawal.act_id, withdrawal.language, withdrawal.reason,
           withdrawal.withdrawn_by, withdrawal.withdrawn_at, withdrawal.told_until);
}

constexpr db::Query kSetTold{"recommendations.set_withdrawal_told", R"sql(
    UPDATE recommendations_withdrawal SET told_until = $2 WHERE act_id = $1
)sql"};

void set_withdrawal_told(db::WriteTx& tx, ActId act, AccountId until) {
    tx.run(kSetTold, act, until);
}

constexpr db::Query kFindWithdrawal{"recommendations.find_withdrawal", R"sql(
    SELECT act_id, language, reason, withdrawn_by, withdrawn_at, told_until
    FROM recommendations_withdrawal WHERE act_id = $1
)sql"};

std::optional<Withdrawal> find_withdrawal(db::ReadTx& tx, ActId act) {
    return tx.find<Withdrawal>(kFindWithdrawal, act);
}

constexpr db::Query kListWithdrawalsOf{"recommendations.list_withdrawals_of", R"sql(
    SELECT w.act_id, w.language, w.reason, w.withdrawn_by, w.withdrawn_at, w.told_until
    FROM recommendations_withdrawal w JOIN recommendations_act a ON a.act_id = w.act_id
    WHERE a.recommendation_id = $1
)sql"};

std::vector<Withdrawal> list_withdrawals_of(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Withdrawal>(kListWithdrawalsOf, item);
}

}  // namespace agora::recommendations
