#include "told_store.hpp"

namespace agora::matching {

constexpr db::Query kCountTold{"matching.count_told", R"sql(
    SELECT COUNT(*) FROM matching_told WHERE account_id = $1 AND need_id = $2
)sql"};

bool was_told(db::ReadTx& tx, AccountId account, NeedId need) {
    return tx.find<std::int64_t>(kCountTold, account, need).value_or(0) > 0;
}

constexpr db::Query kInsertTold{"matching.insert_told", R"sql(
    INSERT INTO matching_told (account_id, need_id, told_at) VALUES ($1, $2, $3)
)sql"};

void insert_told(db::WriteTx& tx, AccountId account, NeedId need, Instant at) {
    tx.run(kInsertTold, account, need, at);
}

constexpr db::Query kDeleteToldBefore{"matching.delete_told_before", R"sql(
    DELETE FROM matching_told WHERE told_at < $1
)sql"};

void delete_told_before(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteToldBefore, before);
}

}  // namespace agora::matching
