#include "poll_store.hpp"

#include <map>

namespace agora::dates {

constexpr db::Query kInsertPoll{"dates.insert_poll", R"sql(
    INSERT INTO dates_poll (poll_id, circle_id, asked_by, language, title, words, time_zone,
                            last_day, state, chosen, told, asked_at, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_poll(db::WriteTx& tx, const Poll& poll) {
    tx.run(kInsertPoll, poll.poll_id, poll.circle_id, poll.asked_by, poll.language, poll.title,
           poll.words, poll.time_zone, poll.last_day, poll.state, poll.chosen, poll.told,
           poll.asked_at, poll.moderation);
}

constexpr db::Query kFindPoll{"dates.find_poll", R"sql(
    SELECT poll_id, circle_id, asked_by, language, title, words, time_zone, last_day, state,
           chosen, told, asked_at, moderation
    FROM dates_poll WHERE poll_id = $1
)sql"};

std::optional<Poll> find_poll(db::ReadTx& tx, PollId id) {
    return tx.find<Poll>(kFindPoll, id);
}

constexpr db::Query kListOpenPolls{"dates.list_open_polls", R"sql(
    SELECT poll_id, circle_id, asked_by, language, title, words, time_zone, last_day, state,
           chosen, told, asked_at, moderation
    FROM dates_poll WHERE circle_id = $1 AND state = 'open' AND moderation <> 'hidden'
    ORDER BY last_day, poll_id
)sql"};

std::vector<Poll> list_open_polls(db::ReadTx& tx, CircleId circle) {
    return tx.all<Poll>(kListOpenPolls, circle);
}

constexpr db::Query kListPastPolls{"dates.list_past_polls", R"sql(
    SELECT poll_id, circle_id, asked_by, language, title, words, time_zone, last_day, state,
           chosen, told, asked_at, moderation
    FROM dates_poll WHERE state = 'open' AND last_day < $1 AND told = 0 ORDER BY poll_id
)sql"};

std::vector<Poll> list_past_polls(db::ReadTx& tx, Date day) {
    return tx.all<Poll>(kListPastPolls, day);
}

constexpr db::Query kListOpenPollsOf{"dates.list_open_polls_of", R"sql(
    SELECT poll_id, circle_id, asked_by, language, title, words, time_zone, last_day, state,
           chosen, told, asked_at, moderation
    FROM dates_poll WHERE asked_by = $1 AND state = 'open' ORDER BY last_day, poll_id
)sql"};

std::vector<Poll> list_open_polls_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Poll>(kListOpenPollsOf, account);
}

constexpr db::Query kClosePoll{"dates.close_poll", R"sql(
    UPDATE dates_poll SET state = $2, chosen = $3 WHERE poll_id = $1 AND state = 'open'
)sql"};

bool close_poll(db::WriteTx& tx, PollId id, State state, std::int64_t chosen) {
    return tx.run(kClosePoll, id, state, chosen) > 0;
}

constexpr db::Query kMarkTold{"dates.mark_told", R"sql(
    UPDATE dates_poll SET told = 1 WHERE poll_id = $1
)sql"};

void mark_told(db::WriteTx& tx, PollId id) {
    tx.run(kMarkTold, id);
}

constexpr db::Query kUpdateModeration{"dates.update_moderation", R"sql(
    UPDATE dates_poll SET moderation = $2 WHERE poll_id = $1
)sql"};

void update_moderation(db::WriteTx& tx, PollId id, web::Moderation moderation) {
    tx.run(kUpdateModeration, id, moderation);
}

constexpr db::Query kInsertSlot{"dates.insert_slot", R"sql(
    INSERT INTO dates_slot (poll_id, number, starts_at, ends_at) VALUES ($1, $2, $3, $4)
)sql"};

void insert_slot(db::WriteTx& tx, PollId poll, const Slot& slot) {
    tx.run(kInsertSlot, poll, slot.number, slot.starts_at, slot.ends_at);
}

constexpr db::Query kListSlots{"dates.list_slots", R"sql(
    SELECT number, starts_at, ends_at FROM dates_slot WHERE poll_id = $1 ORDER BY number
)sql"};

std::vector<Slot> list_slots(db::ReadTx& tx, PollId poll) {
    return tx.all<Slot>(kListSlots, poll);
}

constexpr db::Query kPutVote{"dates.put_vote", R"sql(
    INSERT INTO dates_vote (poll_id, number, account_id, answer) VALUES ($1, $2, $3, $4)
    ON CONFLICT (poll_id, number, account_id) DO UPDATE SET answer = excluded.answer
)sql"};

void put_vote(db::WriteTx& tx, PollId poll, const Vote& vote) {
    tx.run(kPutVote, poll, vote.number, vote.account_id, vote.answer);
}

constexpr db::Query kListVotes{"dates.list_votes", R"sql(
    SELECT number, account_id, answer FROM dates_vote
    WHERE poll_id = $1 ORDER BY account_id, number
)sql"};

std::vector<Vote> list_votes(db::ReadTx& tx, const Poll& poll) {
    auto votes = tx.all<Vote>(kListVotes, poll.poll_id);
    std::map<AccountId, bool> in_it;
    std::erase_if(votes, [&](const Vote& vote) {
        const auto [one, is_new] = in_it.try_emplace(vote.account_id, false);
        if (is_new) {
            one->second = circles::find_membership(tx, poll.circle_id, vote.account_id).has_value();
        }
        return !one->second;
    });
    return votes;
}

constexpr db::Query kHasVoted{"dates.has_voted", R"sql(
    SELECT number FROM dates_vote WHERE poll_id = $1 AND account_id = $2 LIMIT 1
)sql"};

bool has_voted(db::ReadTx& tx, PollId poll, AccountId account) {
    return tx.find<std::int64_t>(kHasVoted, poll, account).has_value();
}

}  // namespace agora::dates
