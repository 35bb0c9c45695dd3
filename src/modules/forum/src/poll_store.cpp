#include "poll_store.hpp"

namespace agora::forum {

constexpr db::Query kInsertPoll{"forum.insert_poll", R"sql(
    INSERT INTO forum_poll (thread_id, question, several, until, made_at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (thread_id) DO NOTHING
)sql"};

bool insert_poll(db::WriteTx& tx, const Poll& poll) {
    return tx.run(kInsertPoll, poll.thread_id, poll.question, poll.several, poll.until,
                  poll.made_at) > 0;
}

constexpr db::Query kInsertPollOption{"forum.insert_poll_option", R"sql(
    INSERT INTO forum_poll_option (thread_id, number, words) VALUES ($1, $2, $3)
)sql"};

void insert_poll_option(db::WriteTx& tx, ThreadId thread, std::int64_t number,
                        std::string_view words) {
    tx.run(kInsertPollOption, thread, number, words);
}

constexpr db::Query kFindPoll{"forum.find_poll", R"sql(
    SELECT thread_id, question, several, until, made_at FROM forum_poll WHERE thread_id = $1
)sql"};

std::optional<Poll> find_poll(db::ReadTx& tx, ThreadId thread) {
    return tx.find<Poll>(kFindPoll, thread);
}

constexpr db::Query kListPollOptions{"forum.list_poll_options", R"sql(
    SELECT o.number, o.words,
           (SELECT COUNT(*) FROM forum_poll_vote v
            WHERE v.thread_id = o.thread_id AND v.number = o.number) AS votes
    FROM forum_poll_option o WHERE o.thread_id = $1 ORDER BY o.number
)sql"};

std::vector<PollOption> list_poll_options(db::ReadTx& tx, ThreadId thread) {
    return tx.all<PollOption>(kListPollOptions, thread);
}

constexpr db::Query kCountVoters{"forum.count_voters", R"sql(
    SELECT COUNT(DISTINCT account_id) FROM forum_poll_vote WHERE thread_id = $1
)sql"};

std::int64_t count_voters(db::ReadTx& tx, ThreadId thread) {
    return tx.find<std::int64_t>(kCountVoters, thread).value_or(0);
}

constexpr db::Query kListOwnVotes{"forum.list_own_votes", R"sql(
    SELECT number FROM forum_poll_vote WHERE thread_id = $1 AND account_id = $2 ORDER BY number
)sql"};

std::vector<std::int64_t> list_own_votes(db::ReadTx& tx, ThreadId thread, AccountId account) {
    return tx.all<std::int64_t>(kListOwnVotes, thread, account);
}

constexpr db::Query kPutVote{"forum.put_vote", R"sql(
    INSERT INTO forum_poll_vote (thread_id, account_id, number) VALUES ($1, $2, $3)
    ON CONFLICT (thread_id, account_id, number) DO NOTHING
)sql"};

void put_vote(db::WriteTx& tx, ThreadId thread, AccountId account, std::int64_t number) {
    tx.run(kPutVote, thread, account, number);
}

constexpr db::Query kDeleteVotes{"forum.delete_votes", R"sql(
    DELETE FROM forum_poll_vote WHERE thread_id = $1 AND account_id = $2
)sql"};

void delete_votes(db::WriteTx& tx, ThreadId thread, AccountId account) {
    tx.run(kDeleteVotes, thread, account);
}

constexpr db::Query kEndsPollOn{"forum.ends_poll_on", R"sql(
    SELECT thread_id FROM forum_poll WHERE until = $1 LIMIT 1
)sql"};

bool ends_poll_on(db::ReadTx& tx, Date day) {
    return tx.find<ThreadId>(kEndsPollOn, day).has_value();
}

}  // namespace agora::forum
