#include "exposure_store.hpp"

namespace agora::matching {

constexpr db::Query kAddShown{"matching.add_shown", R"sql(
    INSERT INTO matching_shown (account_id, day, times) VALUES ($1, $2, $3)
    ON CONFLICT (account_id, day) DO UPDATE SET times = matching_shown.times + excluded.times
)sql"};

void add_shown(db::WriteTx& tx, AccountId account, Date day, std::int64_t times) {
    tx.run(kAddShown, account, day, times);
}

constexpr db::Query kListShownBefore{"matching.list_shown_before", R"sql(
    SELECT account_id, CAST(SUM(times) AS BIGINT) AS times FROM matching_shown WHERE day < $1
    GROUP BY account_id ORDER BY account_id
)sql"};

std::vector<ShownRow> list_shown_before(db::ReadTx& tx, Date day) {
    return tx.all<ShownRow>(kListShownBefore, day);
}

constexpr db::Query kDeleteShownBefore{"matching.delete_shown_before", R"sql(
    DELETE FROM matching_shown WHERE day < $1
)sql"};

void delete_shown_before(db::WriteTx& tx, Date day) {
    tx.run(kDeleteShownBefore, day);
}

}  // namespace agora::matching
