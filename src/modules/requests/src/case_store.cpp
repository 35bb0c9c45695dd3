#include "case_store.hpp"

namespace agora::requests {

constexpr db::Query kNextNumber{"requests.next_number", R"sql(
    SELECT COALESCE(MAX(number), 0) + 1 FROM requests_case
)sql"};

std::int64_t next_number(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNextNumber).value_or(1);
}

constexpr db::Query kInsertCase{"requests.insert_case", R"sql(
    INSERT INTO requests_case (case_id, number, circle_id, need, language, subject, state, needed_on,
                               due_at, asked_by, asked_at, first_answer_at, handled_by, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_case(db::WriteTx& tx, const Case& row) {
    tx.run(kInsertCase, row.case_id, row.number, row.circle_id, row.need, row.language, row.subject,
           row.state, row.needed_on, row.due_at, row.asked_by, row.asked_at, row.first_answer_at,
           row.handled_by, row.changed_at);
}

constexpr db::Query kUpdateCase{"requests.update_case", R"sql(
    UPDATE requests_case
    SET state = $2, due_at = $3, first_answer_at = $4, handled_by = $5, changed_at = $6
    WHERE case_id = $1
)sql"};

void update_case(db::WriteTx& tx, const Case& row) {
    tx.run(kUpdateCase, row.case_id, row.state, row.due_at, row.first_answer_at, row.handled_by,
           row.changed_at);
}

constexpr db::Query kFindCase{"requests.find_case", R"sql(
    SELECT case_id, number, circle_id, need, language, subject, state, needed_on, due_at, asked_by,
           asked_at, first_answer_at, handled_by, changed_at
    FROM requests_case WHERE number = $1
)sql"};

std::optional<Case> find_case(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Case>(kFindCase, number);
}

constexpr db::Query kFindCaseById{"requests.find_case_by_id", R"sql(
    SELECT case_id, number, circle_id, need, language, subject, state, needed_on, due_at, asked_by,
           asked_at, first_answer_at, handled_by, changed_at
    FROM requests_case WHERE case_id = $1
)sql"};

std::optional<Case> find_case_by_id(db::ReadTx& tx, CaseId id) {
    return tx.find<Case>(kFindCaseById, id);
}

constexpr db::Query kListWaiting{"requests.list_waiting", R"sql(
    SELECT case_id, number, circle_id, need, language, subject, state, needed_on, due_at, asked_by,
           asked_at, first_answer_at, handled_by, changed_at
    FROM requests_case WHERE state = 'waiting' ORDER BY due_at, number LIMIT $1
)sql"};

std::vector<Case> list_waiting(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Case>(kListWaiting, most);
}

constexpr db::Query kListHandled{"requests.list_handled", R"sql(
    SELECT case_id, number, circle_id, need, language, subject, state, needed_on, due_at, asked_by,
           asked_at, first_answer_at, handled_by, changed_at
    FROM requests_case WHERE state <> 'waiting' ORDER BY changed_at DESC, number DESC LIMIT $1
)sql"};

std::vector<Case> list_handled(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Case>(kListHandled, most);
}

constexpr db::Query kListCasesOf{"requests.list_cases_of", R"sql(
    SELECT case_id, number, circle_id, need, language, subject, state, needed_on, due_at, asked_by,
           asked_at, first_answer_at, handled_by, changed_at
    FROM requests_case WHERE circle_id = $1 ORDER BY changed_at DESC, number DESC LIMIT 200
)sql"};

std::vector<Case> list_cases_of(db::ReadTx& tx, CircleId circle) {
    return tx.all<Case>(kListCasesOf, circle);
}

constexpr db::Query kCountOpenOf{"requests.count_open_of", R"sql(
    SELECT COUNT(*) FROM requests_case
    WHERE circle_id = $1 AND state IN ('waiting', 'answered')
)sql"};

std::int64_t count_open_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountOpenOf, circle).value_or(0);
}

constexpr db::Query kCountWaiting{"requests.count_waiting", R"sql(
    SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN due_at < $1 THEN 1 ELSE 0 END), 0) AS late
    FROM requests_case WHERE state = 'waiting'
)sql"};

Waiting count_waiting(db::ReadTx& tx, Instant now) {
    return tx.find<Waiting>(kCountWaiting, now).value_or(Waiting{});
}

constexpr db::Query kListFirstAnswers{"requests.list_first_answers", R"sql(
    SELECT asked_at, first_answer_at FROM requests_case
    WHERE asked_at >= $1 AND first_answer_at IS NOT NULL ORDER BY asked_at
)sql"};

std::vector<Pace> list_first_answers(db::ReadTx& tx, Instant from) {
    return tx.all<Pace>(kListFirstAnswers, from);
}

constexpr db::Query kCountAnswered{"requests.count_answered", R"sql(
    SELECT COUNT(*) FROM requests_case
    WHERE circle_id = $1 AND first_answer_at >= $2 AND first_answer_at < $3
)sql"};

std::int64_t count_answered(db::ReadTx& tx, CircleId circle, Instant from, Instant until) {
    return tx.find<std::int64_t>(kCountAnswered, circle, from, until).value_or(0);
}

constexpr db::Query kInsertEntry{"requests.insert_entry", R"sql(
    INSERT INTO requests_entry (case_id, place, body, state, by_team, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_entry(db::WriteTx& tx, const Entry& entry) {
    tx.run(kInsertEntry, entry.case_id, entry.place, entry.body, entry.state, entry.by_team,
           entry.written_by, entry.written_at);
}

constexpr db::Query kListEntries{"requests.list_entries", R"sql(
    SELECT case_id, place, body, state, by_team, written_by, written_at
    FROM requests_entry WHERE case_id = $1 ORDER BY place
)sql"};

std::vector<Entry> list_entries(db::ReadTx& tx, CaseId id) {
    return tx.all<Entry>(kListEntries, id);
}

constexpr db::Query kNextPlace{"requests.next_place", R"sql(
    SELECT COALESCE(MAX(place), 0) + 1 FROM requests_entry WHERE case_id = $1
)sql"};

std::int64_t next_place(db::ReadTx& tx, CaseId id) {
    return tx.find<std::int64_t>(kNextPlace, id).value_or(1);
}

}  // namespace agora::requests
