#include "feed_store.hpp"

namespace agora::events {

constexpr db::Query kPutFeed{"events.put_feed", R"sql(
    INSERT INTO events_feed (account_id, generation, is_open, with_groups, made_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (account_id)
    DO UPDATE SET generation = excluded.generation, is_open = excluded.is_open,
                  with_groups = excluded.with_groups, made_at = excluded.made_at
)sql"};

void put_feed(db::WriteTx& tx, const Feed& feed) {
    tx.run(kPutFeed, feed.account_id, feed.generation, feed.is_open, feed.with_groups,
           feed.made_at);
}

constexpr db::Query kFindFeed{"events.find_feed", R"sql(
    SELECT account_id, generation, is_open, with_groups, made_at
    FROM events_feed WHERE account_id = $1
)sql"};

std::optional<Feed> find_feed(db::ReadTx& tx, AccountId account) {
    return tx.find<Feed>(kFindFeed, account);
}

}  // namespace agora::events
