#include "answer_store.hpp"

#include "agora/db/among.hpp"

namespace agora::meetings {

constexpr db::Query kPutAsking{"meetings.put_asking", R"sql(
    INSERT INTO meetings_asking (event_id, ended_at, finished) VALUES ($1, $2, $3)
    ON CONFLICT (event_id) DO UPDATE SET finished = excluded.finished
)sql"};

void put_asking(db::WriteTx& tx, const Asking& asking) {
    tx.run(kPutAsking, asking.event_id, asking.ended_at, asking.finished);
}

constexpr db::Query kFindAsking{"meetings.find_asking", R"sql(
    SELECT event_id, ended_at, finished FROM meetings_asking WHERE event_id = $1
)sql"};

std::optional<Asking> find_asking(db::ReadTx& tx, EventId event) {
    return tx.find<Asking>(kFindAsking, event);
}

constexpr db::Query kInsertQuestion{"meetings.insert_question", R"sql(
    INSERT INTO meetings_question (event_id, account_id, asked_at, answered)
    VALUES ($1, $2, $3, $4) ON CONFLICT (event_id, account_id) DO NOTHING
)sql"};

bool insert_question(db::WriteTx& tx, const Question& question) {
    return tx.run(kInsertQuestion, question.event_id, question.account_id, question.asked_at,
                  question.answered) > 0;
}

constexpr db::Query kFindQuestion{"meetings.find_question", R"sql(
    SELECT event_id, account_id, asked_at, answered
    FROM meetings_question WHERE event_id = $1 AND account_id = $2
)sql"};

std::optional<Question> find_question(db::ReadTx& tx, EventId event, AccountId account) {
    return tx.find<Question>(kFindQuestion, event, account);
}

constexpr db::Query kListOpenQuestions{"meetings.list_open_questions", R"sql(
    SELECT event_id, account_id, asked_at, answered FROM meetings_question
    WHERE account_id = $1 AND asked_at > $2 AND answered = 0 ORDER BY asked_at, event_id
)sql"};

std::vector<Question> list_open_questions(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.all<Question>(kListOpenQuestions, account, since);
}

constexpr db::Query kCloseQuestion{"meetings.close_question", R"sql(
    UPDATE meetings_question SET answered = 1
    WHERE event_id = $1 AND account_id = $2 AND answered = 0
)sql"};

bool close_question(db::WriteTx& tx, EventId event, AccountId account) {
    return tx.run(kCloseQuestion, event, account) > 0;
}

constexpr db::Query kAddAnswer{"meetings.add_answer", R"sql(
    INSERT INTO meetings_answer (event_id, mood, contact, people) VALUES ($1, $2, $3, 1)
    ON CONFLICT (event_id, mood, contact) DO UPDATE SET people = meetings_answer.people + 1
)sql"};

void add_answer(db::WriteTx& tx, EventId event, Mood mood, Contact contact) {
    tx.run(kAddAnswer, event, mood, contact);
}

constexpr db::Query kListSaid{"meetings.list_said", R"sql(
    SELECT event_id, mood, contact, people
    FROM meetings_answer WHERE event_id = $1 ORDER BY mood, contact
)sql"};

std::vector<Said> list_said(db::ReadTx& tx, EventId event) {
    return tx.all<Said>(kListSaid, event);
}

constexpr db::Query kListSaidBetween{"meetings.list_said_between", R"sql(
    SELECT s.event_id, s.mood, s.contact, s.people
    FROM meetings_asking a JOIN meetings_answer s ON s.event_id = a.event_id
    WHERE a.ended_at > $1 AND a.ended_at <= $2 ORDER BY s.event_id, s.mood, s.contact
)sql"};

std::vector<Said> list_said_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Said>(kListSaidBetween, from, until);
}

constexpr db::Query kListSaidAmong{"meetings.list_said_among", R"sql(
    SELECT event_id, mood, contact, people FROM meetings_answer
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<Said> list_said_among(db::ReadTx& tx, std::span<const EventId> events) {
    return db::all_among<Said>(tx, kListSaidAmong, events);
}

constexpr db::Query kCountAsked{"meetings.count_asked", R"sql(
    SELECT COUNT(*) FROM meetings_question WHERE event_id = $1
)sql"};

std::int64_t count_asked(db::ReadTx& tx, EventId event) {
    return tx.find<std::int64_t>(kCountAsked, event).value_or(0);
}

constexpr db::Query kCountAskedBetween{"meetings.count_asked_between", R"sql(
    SELECT q.event_id, COUNT(*) AS asked
    FROM meetings_asking a JOIN meetings_question q ON q.event_id = a.event_id
    WHERE a.ended_at > $1 AND a.ended_at <= $2 GROUP BY q.event_id ORDER BY q.event_id
)sql"};

std::vector<AskedCount> count_asked_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<AskedCount>(kCountAskedBetween, from, until);
}

constexpr db::Query kCountAskedAmong{"meetings.count_asked_among", R"sql(
    SELECT event_id, COUNT(*) AS asked FROM meetings_question
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
    GROUP BY event_id
)sql"};

std::vector<AskedCount> count_asked_among(db::ReadTx& tx, std::span<const EventId> events) {
    return db::all_among<AskedCount>(tx, kCountAskedAmong, events);
}

}  // namespace agora::meetings
