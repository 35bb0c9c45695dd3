#include "copy_store.hpp"

namespace agora::credits {

constexpr db::Query kClaimCopy{"credits.claim_copy", R"sql(
    INSERT INTO credits_copy (account_id, year, told_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
)sql"};

bool claim_copy(db::WriteTx& tx, AccountId account, int year, Instant at) {
    return tx.run(kClaimCopy, account, std::int64_t{year}, at) > 0;
}

constexpr db::Query kListTold{"credits.list_told", R"sql(
    SELECT account_id FROM credits_copy WHERE year = $1
)sql"};

std::set<AccountId> list_told(db::ReadTx& tx, int year) {
    const auto all = tx.all<AccountId>(kListTold, std::int64_t{year});
    return {all.begin(), all.end()};
}

constexpr db::Query kWereAllTold{"credits.were_all_told", R"sql(
    SELECT year FROM credits_told_year WHERE year = $1
)sql"};

bool were_all_told(db::ReadTx& tx, int year) {
    return tx.find<std::int64_t>(kWereAllTold, std::int64_t{year}).has_value();
}

constexpr db::Query kPutAllTold{"credits.put_all_told", R"sql(
    INSERT INTO credits_told_year (year, told_at) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql"};

void put_all_told(db::WriteTx& tx, int year, Instant at) {
    tx.run(kPutAllTold, std::int64_t{year}, at);
}

}  // namespace agora::credits
