#include "follow_store.hpp"

namespace agora::calls {

constexpr db::Query kInsertFollow{"calls.insert_follow", R"sql(
    INSERT INTO calls_follow (call_id, account_id, since, reminded) VALUES ($1, $2, $3, $4)
    ON CONFLICT (call_id, account_id) DO NOTHING
)sql"};

void insert_follow(db::WriteTx& tx, const Follow& follow) {
    tx.run(kInsertFollow, follow.call_id, follow.account_id, follow.since, follow.reminded);
}

constexpr db::Query kDeleteFollow{"calls.delete_follow", R"sql(
    DELETE FROM calls_follow WHERE call_id = $1 AND account_id = $2
)sql"};

void delete_follow(db::WriteTx& tx, CallId call, AccountId account) {
    tx.run(kDeleteFollow, call, account);
}

constexpr db::Query kFollows{"calls.follows", R"sql(
    SELECT COUNT(*) FROM calls_follow WHERE call_id = $1 AND account_id = $2
)sql"};

bool follows(db::ReadTx& tx, CallId call, AccountId account) {
    return tx.find<std::int64_t>(kFollows, call, account).value_or(0) > 0;
}

constexpr db::Query kCountFollowers{"calls.count_followers", R"sql(
    SELECT COUNT(*) FROM calls_follow WHERE call_id = $1
)sql"};

std::int64_t count_followers(db::ReadTx& tx, CallId call) {
    return tx.find<std::int64_t>(kCountFollowers, call).value_or(0);
}

constexpr db::Query kListFollowed{"calls.list_followed", R"sql(
    SELECT call_id FROM calls_follow WHERE account_id = $1 ORDER BY since DESC, call_id LIMIT 500
)sql"};

std::vector<CallId> list_followed(db::ReadTx& tx, AccountId account) {
    return tx.all<CallId>(kListFollowed, account);
}

constexpr db::Query kListFollowersAfter{"calls.list_followers_after", R"sql(
    SELECT account_id FROM calls_follow
    WHERE call_id = $1 AND account_id > $2 AND since <= $3 ORDER BY account_id LIMIT $4
)sql"};

std::vector<AccountId> list_followers_after(db::ReadTx& tx, CallId call, AccountId after,
                                            Instant at, std::int64_t most) {
    return tx.all<AccountId>(kListFollowersAfter, call, after, at, most);
}

constexpr db::Query kListUnreminded{"calls.list_unreminded", R"sql(
    SELECT f.call_id, f.account_id, f.since, f.reminded
    FROM calls_call c JOIN calls_follow f ON f.call_id = c.call_id
    WHERE c.deadline_at > $1 AND c.deadline_at <= $2 AND c.withdrawn = 0 AND c.moderation <> 'hidden'
      AND (f.reminded = 0 OR f.reminded > $3)
    ORDER BY f.call_id, f.account_id LIMIT $4
)sql"};

std::vector<Follow> list_unreminded(db::ReadTx& tx, const Closing& closing) {
    return tx.all<Follow>(kListUnreminded, closing.from, closing.until, closing.days, closing.most);
}

constexpr db::Query kSetReminded{"calls.set_reminded", R"sql(
    UPDATE calls_follow SET reminded = $3 WHERE call_id = $1 AND account_id = $2
)sql"};

void set_reminded(db::WriteTx& tx, const Follow& follow, std::int64_t days) {
    tx.run(kSetReminded, follow.call_id, follow.account_id, days);
}

constexpr db::Query kStartRemindingAgain{"calls.start_reminding_again", R"sql(
    UPDATE calls_follow SET reminded = 0 WHERE call_id = $1 AND reminded <> 0
)sql"};

void start_reminding_again(db::WriteTx& tx, CallId call) {
    tx.run(kStartRemindingAgain, call);
}

constexpr db::Query kFindClosing{"calls.find_closing", R"sql(
    SELECT f.call_id FROM calls_follow f JOIN calls_call c ON c.call_id = f.call_id
    WHERE f.account_id = $1 AND c.deadline_at > $2 AND c.deadline_at <= $3 AND c.withdrawn = 0
      AND c.moderation <> 'hidden'
    ORDER BY c.deadline_at, f.call_id LIMIT 1
)sql"};

std::optional<CallId> find_closing(db::ReadTx& tx, AccountId account, Instant from, Instant until) {
    return tx.find<CallId>(kFindClosing, account, from, until);
}

constexpr db::Query kPutFeed{"calls.put_feed", R"sql(
    INSERT INTO calls_feed (account_id, generation, is_open, made_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id) DO UPDATE
    SET generation = excluded.generation, is_open = excluded.is_open, made_at = excluded.made_at
)sql"};

void put_feed(db::WriteTx& tx, const Feed& feed) {
    tx.run(kPutFeed, feed.account_id, feed.generation, feed.is_open, feed.made_at);
}

constexpr db::Query kFindFeed{"calls.find_feed", R"sql(
    SELECT account_id, generation, is_open, made_at FROM calls_feed WHERE account_id = $1
)sql"};

std::optional<Feed> find_feed(db::ReadTx& tx, AccountId account) {
    return tx.find<Feed>(kFindFeed, account);
}

}  // namespace agora::calls
