#include "posted_store.hpp"

namespace agora::taking_part {

constexpr db::Query kInsertCall{"taking_part.insert_call", R"sql(
    INSERT INTO taking_part_call (call_id, kind, minutes, per, region, until_on, posted_by, posted_at,
                                  changed_at, closed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_call(db::WriteTx& tx, const PostedCall& call) {
    tx.run(kInsertCall, call.call_id, call.kind, call.minutes, call.per, call.region, call.until_on,
           call.posted_by, call.posted_at, call.changed_at, call.closed_at);
}

constexpr db::Query kUpdateCall{"taking_part.update_call", R"sql(
    UPDATE taking_part_call
    SET kind = $2, minutes = $3, per = $4, region = $5, until_on = $6, changed_at = $7, closed_at = $8
    WHERE call_id = $1
)sql"};

void update_call(db::WriteTx& tx, const PostedCall& call) {
    tx.run(kUpdateCall, call.call_id, call.kind, call.minutes, call.per, call.region, call.until_on,
           call.changed_at, call.closed_at);
}

constexpr db::Query kFindCall{"taking_part.find_call", R"sql(
    SELECT call_id, kind, minutes, per, region, until_on, posted_by, posted_at, changed_at, closed_at
    FROM taking_part_call WHERE call_id = $1
)sql"};

std::optional<PostedCall> find_call(db::ReadTx& tx, CallId id) {
    return tx.find<PostedCall>(kFindCall, id);
}

constexpr db::Query kListOpen{"taking_part.list_open", R"sql(
    SELECT call_id, kind, minutes, per, region, until_on, posted_by, posted_at, changed_at, closed_at
    FROM taking_part_call WHERE until_on >= $1 AND closed_at IS NULL
    ORDER BY until_on, call_id LIMIT $2
)sql"};

std::vector<PostedCall> list_open(db::ReadTx& tx, Date today, std::int64_t most) {
    return tx.all<PostedCall>(kListOpen, today, most);
}

constexpr db::Query kListOver{"taking_part.list_over", R"sql(
    SELECT call_id, kind, minutes, per, region, until_on, posted_by, posted_at, changed_at, closed_at
    FROM taking_part_call
    WHERE (closed_at IS NULL AND until_on < $1 AND until_on >= $2) OR closed_at >= $3
    ORDER BY until_on DESC, call_id DESC LIMIT $4
)sql"};

std::vector<PostedCall> list_over(db::ReadTx& tx, Date today, Date since, Instant closed_since,
                                  std::int64_t most) {
    return tx.all<PostedCall>(kListOver, today, since, closed_since, most);
}

constexpr db::Query kDeleteWords{"taking_part.delete_words", R"sql(
    DELETE FROM taking_part_words WHERE call_id = $1
)sql"};
constexpr db::Query kInsertWords{"taking_part.insert_words", R"sql(
    INSERT INTO taking_part_words (call_id, language, title, body) VALUES ($1, $2, $3, $4)
)sql"};

void put_words(db::WriteTx& tx, CallId id, const std::vector<CallWords>& words) {
    tx.run(kDeleteWords, id);
    for (const CallWords& one : words) tx.run(kInsertWords, id, one.language, one.title, one.body);
}

constexpr db::Query kListWords{"taking_part.list_words", R"sql(
    SELECT language, title, body FROM taking_part_words WHERE call_id = $1 ORDER BY language
)sql"};

std::vector<CallWords> list_words(db::ReadTx& tx, CallId id) {
    return tx.all<CallWords>(kListWords, id);
}

constexpr db::Query kListOpenTitles{"taking_part.list_open_titles", R"sql(
    SELECT words.call_id, words.language, words.title
    FROM taking_part_words AS words
    JOIN taking_part_call AS posted ON posted.call_id = words.call_id
    WHERE posted.until_on >= $1 AND posted.closed_at IS NULL
    ORDER BY words.call_id, words.language
)sql"};

std::vector<WordsRow> list_open_titles(db::ReadTx& tx, Date today) {
    return tx.all<WordsRow>(kListOpenTitles, today);
}

constexpr db::Query kPutAnswer{"taking_part.put_answer", R"sql(
    INSERT INTO taking_part_answer (call_id, account_id, words, answered_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (call_id, account_id) DO UPDATE
    SET words = excluded.words, answered_at = excluded.answered_at
)sql"};

void put_answer(db::WriteTx& tx, const Answer& answer) {
    tx.run(kPutAnswer, answer.call_id, answer.account_id, answer.words, answer.answered_at);
}

constexpr db::Query kDeleteAnswer{"taking_part.delete_answer", R"sql(
    DELETE FROM taking_part_answer WHERE call_id = $1 AND account_id = $2
)sql"};

bool delete_answer(db::WriteTx& tx, CallId call, AccountId account) {
    return tx.run(kDeleteAnswer, call, account) == 1;
}

constexpr db::Query kFindAnswer{"taking_part.find_answer", R"sql(
    SELECT call_id, account_id, words, answered_at FROM taking_part_answer
    WHERE call_id = $1 AND account_id = $2
)sql"};

std::optional<Answer> find_answer(db::ReadTx& tx, CallId call, AccountId account) {
    return tx.find<Answer>(kFindAnswer, call, account);
}

constexpr db::Query kListAnswers{"taking_part.list_answers", R"sql(
    SELECT call_id, account_id, words, answered_at FROM taking_part_answer
    WHERE call_id = $1 ORDER BY answered_at, account_id LIMIT $2
)sql"};

std::vector<Answer> list_answers(db::ReadTx& tx, CallId call, std::int64_t most) {
    return tx.all<Answer>(kListAnswers, call, most);
}

constexpr db::Query kCountAnswers{"taking_part.count_answers", R"sql(
    SELECT COUNT(*) FROM taking_part_answer WHERE call_id = $1
)sql"};

std::int64_t count_answers(db::ReadTx& tx, CallId call) {
    return tx.find<std::int64_t>(kCountAnswers, call).value_or(0);
}

constexpr db::Query kDeleteOldAnswers{"taking_part.delete_old_answers", R"sql(
    DELETE FROM taking_part_answer WHERE call_id IN (
        SELECT call_id FROM taking_part_call
        WHERE until_on < $1 OR (closed_at IS NOT NULL AND closed_at < $2))
)sql"};

std::int64_t delete_old_answers(db::WriteTx& tx, Date before, Instant closed_before) {
    return tx.run(kDeleteOldAnswers, before, closed_before);
}

}  // namespace agora::taking_part
