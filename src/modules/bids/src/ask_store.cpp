#include "ask_store.hpp"

namespace agora::bids {

constexpr db::Query kInsertAsk{"bids.insert_ask", R"sql(
    INSERT INTO bids_ask (ask_id, title, from_language, into_language, kind, words, until, returns, credits, call_id, room_id,
           state, body, body_file, body_name, body_size, result, result_file, result_name, result_size,
           thanks, block_id, asked_by, helper, asked_at, taken_at, handed_at, ended_at, remark,
           reminded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)
)sql"};

void insert_ask(db::WriteTx& tx, const Ask& ask) {
    tx.run(kInsertAsk, ask.ask_id, ask.title, ask.from_language, ask.into_language, ask.kind,
           ask.words, ask.until, ask.returns, ask.credits, ask.call_id, ask.room_id, ask.state,
           ask.body, ask.body_file, ask.body_name, ask.body_size, ask.result, ask.result_file,
           ask.result_name, ask.result_size, ask.thanks, ask.block_id, ask.asked_by, ask.helper,
           ask.asked_at, ask.taken_at, ask.handed_at, ask.ended_at, ask.remark, ask.reminded_at);
}

constexpr db::Query kUpdateAsk{"bids.update_ask", R"sql(
    UPDATE bids_ask SET state = $2, result = $3, result_file = $4, result_name = $5, result_size = $6,
                        thanks = $7, block_id = $8, helper = $9, taken_at = $10, handed_at = $11,
                        ended_at = $12, remark = $13, reminded_at = $14
    WHERE ask_id = $1
)sql"};

void update_ask(db::WriteTx& tx, const Ask& ask) {
    tx.run(kUpdateAsk, ask.ask_id, ask.state, ask.result, ask.result_file, ask.result_name,
           ask.result_size, ask.thanks, ask.block_id, ask.helper, ask.taken_at, ask.handed_at,
           ask.ended_at, ask.remark, ask.reminded_at);
}

constexpr db::Query kFindAsk{"bids.find_ask", R"sql(
    SELECT ask_id, title, from_language, into_language, kind, words, until, returns, credits, call_id, room_id,
           state, body, body_file, body_name, body_size, result, result_file, result_name, result_size,
           thanks, block_id, asked_by, helper, asked_at, taken_at, handed_at, ended_at, remark, reminded_at
    FROM bids_ask WHERE ask_id = $1
)sql"};

std::optional<Ask> find_ask(db::ReadTx& tx, AskId ask) {
    return tx.find<Ask>(kFindAsk, ask);
}

constexpr db::Query kListAsksOf{"bids.list_asks_of", R"sql(
    SELECT ask_id, title, from_language, into_language, kind, words, until, returns, credits,
           call_id, room_id, state, '' AS body, body_file, body_name, body_size, '' AS result,
           result_file, result_name, result_size, thanks, block_id, asked_by, helper, asked_at,
           taken_at, handed_at, ended_at, remark, reminded_at
    FROM bids_ask WHERE asked_by = $1 ORDER BY ask_id DESC LIMIT 100
)sql"};

std::vector<Ask> list_asks_of(db::ReadTx& tx, AccountId asker) {
    return tx.all<Ask>(kListAsksOf, asker);
}

constexpr db::Query kListHelpedBy{"bids.list_helped_by", R"sql(
    SELECT ask_id, title, from_language, into_language, kind, words, until, returns, credits,
           call_id, room_id, state, '' AS body, body_file, body_name, body_size, '' AS result,
           result_file, result_name, result_size, thanks, block_id, asked_by, helper, asked_at,
           taken_at, handed_at, ended_at, remark, reminded_at
    FROM bids_ask WHERE helper = $1 ORDER BY taken_at DESC, ask_id DESC LIMIT 100
)sql"};

std::vector<Ask> list_helped_by(db::ReadTx& tx, AccountId helper) {
    return tx.all<Ask>(kListHelpedBy, helper);
}

constexpr db::Query kListAsksOfRoom{"bids.list_asks_of_room", R"sql(
    SELECT ask_id, title, from_language, into_language, kind, words, until, returns, credits,
           call_id, room_id, state, '' AS body, body_file, body_name, body_size, '' AS result,
           result_file, result_name, result_size, thanks, block_id, asked_by, helper, asked_at,
           taken_at, handed_at, ended_at, remark, reminded_at
    FROM bids_ask WHERE room_id = $1 ORDER BY ask_id DESC LIMIT 100
)sql"};

std::vector<Ask> list_asks_of_room(db::ReadTx& tx, RoomId room) {
    return tx.all<Ask>(kListAsksOfRoom, room);
}

constexpr db::Query kListLooking{"bids.list_looking", R"sql(
    SELECT ask_id, title, from_language, into_language, kind, words, until, returns, credits,
           call_id, room_id, state, '' AS body, body_file, body_name, body_size, '' AS result,
           result_file, result_name, result_size, thanks, block_id, asked_by, helper, asked_at,
           taken_at, handed_at, ended_at, remark, reminded_at
    FROM bids_ask WHERE state = 'looking' ORDER BY until, ask_id LIMIT $1
)sql"};

std::vector<Ask> list_looking(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Ask>(kListLooking, most);
}

constexpr db::Query kListWaitingFor{"bids.list_waiting_for", R"sql(
    SELECT ask.ask_id, ask.title, ask.from_language, ask.into_language, ask.kind, ask.words,
           ask.until, ask.returns, ask.credits, ask.call_id, ask.room_id, ask.state, '' AS body,
           ask.body_file, ask.body_name, ask.body_size, '' AS result, ask.result_file,
           ask.result_name, ask.result_size, ask.thanks, ask.block_id, ask.asked_by, ask.helper,
           ask.asked_at, ask.taken_at, ask.handed_at, ask.ended_at, ask.remark, ask.reminded_at
    FROM bids_candidate AS candidate JOIN bids_ask AS ask ON ask.ask_id = candidate.ask_id
    WHERE candidate.account_id = $1 AND candidate.answer = 'waiting' AND ask.state = 'looking'
    ORDER BY ask.until, ask.ask_id
)sql"};

std::vector<Ask> list_waiting_for(db::ReadTx& tx, AccountId account) {
    return tx.all<Ask>(kListWaitingFor, account);
}

constexpr db::Query kListDeclinedBy{"bids.list_declined_by", R"sql(
    SELECT candidate.ask_id
    FROM bids_candidate AS candidate JOIN bids_ask AS ask ON ask.ask_id = candidate.ask_id
    WHERE candidate.account_id = $1 AND candidate.answer = 'declined' AND ask.state = 'looking'
)sql"};

std::vector<AskId> list_declined_by(db::ReadTx& tx, AccountId account) {
    return tx.all<AskId>(kListDeclinedBy, account);
}

constexpr db::Query kListTakenSince{"bids.list_taken_since", R"sql(
    SELECT ask_id, title, from_language, into_language, kind, words, until, returns, credits,
           call_id, room_id, state, '' AS body, body_file, body_name, body_size, '' AS result,
           result_file, result_name, result_size, thanks, block_id, asked_by, helper, asked_at,
           taken_at, handed_at, ended_at, remark, reminded_at
    FROM bids_ask WHERE helper = $1 AND taken_at >= $2
)sql"};

std::vector<Ask> list_taken_since(db::ReadTx& tx, AccountId helper, Instant since) {
    return tx.all<Ask>(kListTakenSince, helper, since);
}

constexpr db::Query kListUnanswered{"bids.list_unanswered", R"sql(
    SELECT ask_id FROM bids_ask
    WHERE state = 'handed_in'
      AND (handed_at <= $2 OR (handed_at <= $1 AND reminded_at IS NULL))
    ORDER BY handed_at, ask_id LIMIT $3
)sql"};

std::vector<AskId> list_unanswered(db::ReadTx& tx, Instant reminded, Instant ended,
                                   std::int64_t most) {
    return tx.all<AskId>(kListUnanswered, reminded, ended, most);
}

constexpr db::Query kListOpenOf{"bids.list_open_asks_of", R"sql(
    SELECT ask_id FROM bids_ask
    WHERE asked_by = $1 AND state IN ('looking', 'taken', 'handed_in')
)sql"};

std::vector<AskId> list_open_asks_of(db::ReadTx& tx, AccountId asker) {
    return tx.all<AskId>(kListOpenOf, asker);
}

constexpr db::Query kListTakenBy{"bids.list_taken_by", R"sql(
    SELECT ask_id FROM bids_ask WHERE helper = $1 AND state = 'taken'
)sql"};

std::vector<AskId> list_taken_by(db::ReadTx& tx, AccountId helper) {
    return tx.all<AskId>(kListTakenBy, helper);
}

constexpr db::Query kCountAskedSince{"bids.count_asked_since", R"sql(
    SELECT COUNT(*) FROM bids_ask WHERE asked_by = $1 AND asked_at >= $2
)sql"};

std::int64_t count_asked_since(db::ReadTx& tx, AccountId asker, Instant since) {
    return tx.find<std::int64_t>(kCountAskedSince, asker, since).value_or(0);
}

constexpr db::Query kPutCandidate{"bids.put_candidate", R"sql(
    INSERT INTO bids_candidate (ask_id, account_id, answer, proposed_at, answered_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (ask_id, account_id) DO UPDATE SET answer = $3, answered_at = $5
)sql"};

void put_candidate(db::WriteTx& tx, const Candidate& candidate) {
    tx.run(kPutCandidate, candidate.ask_id, candidate.account_id, candidate.answer,
           candidate.proposed_at, candidate.answered_at);
}

constexpr db::Query kFindCandidate{"bids.find_candidate", R"sql(
    SELECT ask_id, account_id, answer, proposed_at, answered_at
    FROM bids_candidate WHERE ask_id = $1 AND account_id = $2
)sql"};

std::optional<Candidate> find_candidate(db::ReadTx& tx, AskId ask, AccountId account) {
    return tx.find<Candidate>(kFindCandidate, ask, account);
}

constexpr db::Query kListCandidates{"bids.list_candidates", R"sql(
    SELECT ask_id, account_id, answer, proposed_at, answered_at
    FROM bids_candidate WHERE ask_id = $1 ORDER BY proposed_at, account_id
)sql"};

std::vector<Candidate> list_candidates(db::ReadTx& tx, AskId ask) {
    return tx.all<Candidate>(kListCandidates, ask);
}

}  // namespace agora::bids
