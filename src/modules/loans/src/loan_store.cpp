#include "loan_store.hpp"

#include <limits>

namespace agora::loans {

constexpr db::Query kInsertLoan{"loans.insert_loan", R"sql(
    INSERT INTO loans_loan (loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer,
                            skill_missing, credits, reminded, avoided_cents, avoided_km, extension, extension_until,
                            extension_words, extension_answer, asked_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
)sql"};

void insert_loan(db::WriteTx& tx, const Loan& loan) {
    tx.run(kInsertLoan, loan.loan_id, loan.thing_id, loan.borrower_id, loan.first_day,
           loan.last_day, loan.state, loan.opens, loan.closes, loan.words, loan.answer,
           loan.skill_missing, loan.credits, loan.reminded, loan.avoided_cents, loan.avoided_km,
           loan.extension, loan.extension_until, loan.extension_words, loan.extension_answer,
           loan.asked_at, loan.changed_at);
}

constexpr db::Query kUpdateLoan{"loans.update_loan", R"sql(
    UPDATE loans_loan
    SET state = $2, answer = $3, reminded = $4, avoided_cents = $5, avoided_km = $6, changed_at = $7,
        last_day = $8, credits = $9, extension = $10, extension_until = $11, extension_words = $12,
        extension_answer = $13
    WHERE loan_id = $1
)sql"};

void update_loan(db::WriteTx& tx, const Loan& loan) {
    tx.run(kUpdateLoan, loan.loan_id, loan.state, loan.answer, loan.reminded, loan.avoided_cents,
           loan.avoided_km, loan.changed_at, loan.last_day, loan.credits, loan.extension,
           loan.extension_until, loan.extension_words, loan.extension_answer);
}

constexpr db::Query kFindLoan{"loans.find_loan", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan WHERE loan_id = $1
)sql"};

std::optional<Loan> find_loan(db::ReadTx& tx, LoanId loan) {
    return tx.find<Loan>(kFindLoan, loan);
}

constexpr db::Query kListOpenLoans{"loans.list_open_loans", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan l
    WHERE thing_id = $1
      AND (state IN ('lent', 'returning') OR (state IN ('asked', 'reserved') AND last_day >= $2)
           OR (state = 'disputed' AND NOT EXISTS (
             SELECT 1 FROM loans_record r
             WHERE r.loan_id = l.loan_id AND r.kind = 'giving_back'
               AND (r.by_borrower = 0 OR r.confirmed_at IS NOT NULL))))
    ORDER BY first_day, loan_id
)sql"};

std::vector<Loan> list_open_loans(db::ReadTx& tx, ThingId thing, Date from) {
    return tx.all<Loan>(kListOpenLoans, thing, from);
}

constexpr db::Query kListLoansOf{"loans.list_loans_of", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan WHERE borrower_id = $1 AND loan_id < $2 ORDER BY loan_id DESC LIMIT $3
)sql"};

std::vector<Loan> list_loans_of(db::ReadTx& tx, AccountId borrower, LoanId before,
                                std::int64_t most) {
    const LoanId last = before ? before : LoanId{std::numeric_limits<std::int64_t>::max()};
    return tx.all<Loan>(kListLoansOf, borrower, last, most);
}

constexpr db::Query kListCurrentOf{"loans.list_current_of", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan
    WHERE borrower_id = $1 AND state IN ('asked', 'reserved', 'lent', 'returning', 'disputed')
    ORDER BY last_day, loan_id
)sql"};

std::vector<Loan> list_current_of(db::ReadTx& tx, AccountId borrower) {
    return tx.all<Loan>(kListCurrentOf, borrower);
}

constexpr db::Query kListCurrentLentBy{"loans.list_current_lent_by", R"sql(
    SELECT l.loan_id, l.thing_id, l.borrower_id, l.first_day, l.last_day, l.state, l.opens, l.closes, l.words, l.answer,
           l.skill_missing, l.credits, l.reminded, l.avoided_cents, l.avoided_km, l.extension, l.extension_until,
           l.extension_words, l.extension_answer, l.asked_at, l.changed_at
    FROM loans_loan l JOIN loans_thing t ON t.thing_id = l.thing_id
    WHERE t.owner_id = $1 AND t.circle_id = 0 AND l.state IN ('asked', 'reserved', 'lent', 'returning', 'disputed')
    ORDER BY l.last_day, l.loan_id
)sql"};

std::vector<Loan> list_current_lent_by(db::ReadTx& tx, AccountId owner) {
    return tx.all<Loan>(kListCurrentLentBy, owner);
}

constexpr db::Query kListCurrentLentByCircle{"loans.list_current_lent_by_circle", R"sql(
    SELECT l.loan_id, l.thing_id, l.borrower_id, l.first_day, l.last_day, l.state, l.opens, l.closes, l.words, l.answer,
           l.skill_missing, l.credits, l.reminded, l.avoided_cents, l.avoided_km, l.extension, l.extension_until,
           l.extension_words, l.extension_answer, l.asked_at, l.changed_at
    FROM loans_loan l JOIN loans_thing t ON t.thing_id = l.thing_id
    WHERE t.circle_id = $1 AND l.state IN ('asked', 'reserved', 'lent', 'returning', 'disputed')
    ORDER BY l.last_day, l.loan_id
)sql"};

std::vector<Loan> list_current_lent_by_circle(db::ReadTx& tx, CircleId circle) {
    return tx.all<Loan>(kListCurrentLentByCircle, circle);
}

constexpr db::Query kCountOverdue{"loans.count_overdue", R"sql(
    SELECT COUNT(*) FROM loans_loan l
    WHERE borrower_id = $1 AND last_day < $2
      AND (state = 'lent' OR (state = 'disputed' AND NOT EXISTS (
             SELECT 1 FROM loans_record r
             WHERE r.loan_id = l.loan_id AND r.kind = 'giving_back'
               AND (r.by_borrower = 0 OR r.confirmed_at IS NOT NULL))))
)sql"};

bool has_overdue(db::ReadTx& tx, AccountId borrower, Date today) {
    return tx.find<std::int64_t>(kCountOverdue, borrower, today).value_or(0) > 0;
}

constexpr db::Query kCountLoans{"loans.count_loans", R"sql(
    SELECT COUNT(*) FROM loans_loan WHERE thing_id = $1 AND borrower_id = $2
)sql"};

bool has_any_loan(db::ReadTx& tx, ThingId thing, AccountId borrower) {
    return tx.find<std::int64_t>(kCountLoans, thing, borrower).value_or(0) > 0;
}

constexpr db::Query kListLentUntil{"loans.list_lent_until", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan l
    WHERE last_day <= $1 AND reminded < $2 AND loan_id > $3
      AND (state = 'lent' OR (state = 'disputed' AND NOT EXISTS (
             SELECT 1 FROM loans_record r
             WHERE r.loan_id = l.loan_id AND r.kind = 'giving_back'
               AND (r.by_borrower = 0 OR r.confirmed_at IS NOT NULL))))
    ORDER BY loan_id LIMIT $4
)sql"};

std::vector<Loan> list_lent_until(db::ReadTx& tx, Date last, std::int64_t reminded_below,
                                  LoanId after, std::int64_t most) {
    return tx.all<Loan>(kListLentUntil, last, reminded_below, after, most);
}

constexpr db::Query kListMissed{"loans.list_missed", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan WHERE state IN ('asked', 'reserved') AND last_day < $1 ORDER BY loan_id LIMIT $2
)sql"};

std::vector<Loan> list_missed(db::ReadTx& tx, Date before, std::int64_t most) {
    return tx.all<Loan>(kListMissed, before, most);
}

constexpr db::Query kListUnanswered{"loans.list_unanswered", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan WHERE extension = 'asked' AND extension_until < $1 ORDER BY loan_id LIMIT $2
)sql"};

std::vector<Loan> list_unanswered(db::ReadTx& tx, Date before, std::int64_t most) {
    return tx.all<Loan>(kListUnanswered, before, most);
}

constexpr db::Query kListBorrowerless{"loans.list_borrowerless", R"sql(
    SELECT loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words, answer, skill_missing,
           credits, reminded, avoided_cents, avoided_km, extension, extension_until, extension_words, extension_answer,
           asked_at, changed_at
    FROM loans_loan WHERE borrower_id = 0 AND state IN ('asked', 'reserved') ORDER BY loan_id
)sql"};

std::vector<Loan> list_borrowerless(db::ReadTx& tx) {
    return tx.all<Loan>(kListBorrowerless);
}

constexpr db::Query kListBusyThings{"loans.list_busy_things", R"sql(
    SELECT DISTINCT thing_id FROM loans_loan l
    WHERE first_day <= $1 AND last_day >= $1
      AND (state IN ('asked', 'reserved', 'lent', 'returning')
           OR (state = 'disputed' AND NOT EXISTS (
             SELECT 1 FROM loans_record r
             WHERE r.loan_id = l.loan_id AND r.kind = 'giving_back'
               AND (r.by_borrower = 0 OR r.confirmed_at IS NOT NULL))))
    ORDER BY thing_id
)sql"};

std::vector<ThingId> list_busy_things(db::ReadTx& tx, Date day) {
    return tx.all<ThingId>(kListBusyThings, day);
}

constexpr db::Query kInsertRecord{"loans.insert_record", R"sql(
    INSERT INTO loans_record (record_id, loan_id, kind, condition, words, written_by, by_borrower, written_at,
                              confirmed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_record(db::WriteTx& tx, const Record& record) {
    tx.run(kInsertRecord, record.record_id, record.loan_id, record.kind, record.condition,
           record.words, record.written_by, record.by_borrower, record.written_at,
           record.confirmed_at);
}

constexpr db::Query kSetConfirmed{"loans.set_confirmed", R"sql(
    UPDATE loans_record SET confirmed_at = $2 WHERE record_id = $1
)sql"};

void set_confirmed(db::WriteTx& tx, RecordId record, Instant at) {
    tx.run(kSetConfirmed, record, at);
}

constexpr db::Query kFindRecord{"loans.find_record", R"sql(
    SELECT record_id, loan_id, kind, condition, words, written_by, by_borrower, written_at, confirmed_at
    FROM loans_record WHERE record_id = $1
)sql"};

std::optional<Record> find_record(db::ReadTx& tx, RecordId record) {
    return tx.find<Record>(kFindRecord, record);
}

constexpr db::Query kListRecords{"loans.list_records", R"sql(
    SELECT record_id, loan_id, kind, condition, words, written_by, by_borrower, written_at, confirmed_at
    FROM loans_record WHERE loan_id = $1 ORDER BY record_id
)sql"};

std::vector<Record> list_records(db::ReadTx& tx, LoanId loan) {
    return tx.all<Record>(kListRecords, loan);
}

constexpr db::Query kAvoidedBetween{"loans.avoided_between", R"sql(
    SELECT COUNT(*) AS loans, CAST(COALESCE(SUM(avoided_cents), 0) AS BIGINT) AS cents,
           CAST(COALESCE(SUM(avoided_km), 0) AS BIGINT) AS km
    FROM loans_loan
    WHERE asked_at >= $1 AND asked_at < $2 AND state IN ('returned', 'settled')
      AND (avoided_cents > 0 OR avoided_km > 0)
)sql"};

Avoided avoided_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.find<Avoided>(kAvoidedBetween, from, until).value_or(Avoided{});
}

}  // namespace agora::loans
