#include "feed_store.hpp"

namespace agora::loans {

constexpr db::Query kPutFeed{"loans.put_feed", R"sql(
    INSERT INTO loans_feed (account_id, generation, is_open, made_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id)
    DO UPDATE SET generation = excluded.generation, is_open = excluded.is_open, made_at = excluded.made_at
)sql"};

void put_feed(db::WriteTx& tx, const Feed& feed) {
    tx.run(kPutFeed, feed.account_id, feed.generation, feed.is_open, feed.made_at);
}

constexpr db::Query kFindFeed{"loans.find_feed", R"sql(
    SELECT account_id, generation, is_open, made_at FROM loans_feed WHERE account_id = $1
)sql"};

std::optional<Feed> find_feed(db::ReadTx& tx, AccountId account) {
    return tx.find<Feed>(kFindFeed, account);
}

}  // namespace agora::loans
