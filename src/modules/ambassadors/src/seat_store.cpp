#include "seat_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kInsertSeat{"ambassadors.insert_seat", R"sql(
    INSERT INTO ambassadors_seat
        (seat_id, mission_id, account_id, part, state, fee, tariff, since, reported_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_seat(db::WriteTx& tx, const Seat& seat) {
    tx.run(kInsertSeat, seat.seat_id, seat.mission_id, seat.account_id, seat.part, seat.state,
           seat.fee, seat.tariff, seat.since, seat.reported_at);
}

constexpr db::Query kUpdateSeat{"ambassadors.update_seat", R"sql(
    UPDATE ambassadors_seat
    SET state = $2, fee = $3, tariff = $4, since = $5, reported_at = $6
    WHERE seat_id = $1
)sql"};

void update_seat(db::WriteTx& tx, const Seat& seat) {
    tx.run(kUpdateSeat, seat.seat_id, seat.state, seat.fee, seat.tariff, seat.since,
           seat.reported_at);
}

constexpr db::Query kFreeSeatsOfNobody{"ambassadors.free_seats_of_nobody", R"sql(
    UPDATE ambassadors_seat
    SET state = 'withdrawn', fee = 0
    WHERE account_id = 0 AND state IN ('asked', 'volunteered', 'confirmed')
        AND mission_id IN (SELECT mission_id FROM ambassadors_mission WHERE starts_at > $1)
)sql"};

void free_seats_of_nobody(db::WriteTx& tx, Instant now) {
    tx.run(kFreeSeatsOfNobody, now);
}

constexpr db::Query kFindSeat{"ambassadors.find_seat", R"sql(
    SELECT seat_id, mission_id, account_id, part, state, fee, tariff, since, reported_at
    FROM ambassadors_seat WHERE seat_id = $1
)sql"};

std::optional<Seat> find_seat(db::ReadTx& tx, SeatId id) {
    return tx.find<Seat>(kFindSeat, id);
}

constexpr db::Query kListSeats{"ambassadors.list_seats", R"sql(
    SELECT seat_id, mission_id, account_id, part, state, fee, tariff, since, reported_at
    FROM ambassadors_seat WHERE mission_id = $1 ORDER BY seat_id
)sql"};

std::vector<Seat> list_seats(db::ReadTx& tx, MissionId mission) {
    return tx.all<Seat>(kListSeats, mission);
}

constexpr db::Query kListSeatsOf{"ambassadors.list_seats_of", R"sql(
    SELECT seat_id, mission_id, account_id, part, state, fee, tariff, since, reported_at
    FROM ambassadors_seat 
    WHERE account_id = $1 ORDER BY seat_id DESC LIMIT 500
)sql"};

std::vector<Seat> list_seats_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Seat>(kListSeatsOf, account);
}

constexpr db::Query kListDoneSeats{"ambassadors.list_done_seats", R"sql(
    SELECT ambassadors_seat.mission_id AS mission_id, ambassadors_seat.account_id AS account_id,
           starts_at, ends_at, regime, fee
    FROM ambassadors_seat JOIN ambassadors_mission
        ON ambassadors_mission.mission_id = ambassadors_seat.mission_id
    WHERE ambassadors_seat.state = 'confirmed' AND part = 'ambassador'
        AND ambassadors_mission.state = 'open' AND starts_at >= $1 AND starts_at < $2
    ORDER BY starts_at DESC LIMIT 5000
)sql"};

std::vector<DoneSeat> list_done_seats(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<DoneSeat>(kListDoneSeats, from, until);
}

constexpr db::Query kListDoneSeatsOf{"ambassadors.list_done_seats_of", R"sql(
    SELECT ambassadors_seat.mission_id AS mission_id, ambassadors_seat.account_id AS account_id,
           starts_at, ends_at, regime, fee
    FROM ambassadors_seat JOIN ambassadors_mission
        ON ambassadors_mission.mission_id = ambassadors_seat.mission_id
    WHERE ambassadors_seat.account_id = $1 AND ambassadors_seat.state = 'confirmed'
        AND part = 'ambassador' AND ambassadors_mission.state = 'open' AND starts_at >= $2
    ORDER BY starts_at DESC LIMIT 500
)sql"};

std::vector<DoneSeat> list_done_seats_of(db::ReadTx& tx, AccountId account, Instant from) {
    return tx.all<DoneSeat>(kListDoneSeatsOf, account, from);
}

constexpr db::Query kListStaffSeats{"ambassadors.list_staff_seats", R"sql(
    SELECT ambassadors_seat.mission_id AS mission_id, ambassadors_seat.account_id AS account_id,
           starts_at, ends_at, regime, fee
    FROM ambassadors_seat JOIN ambassadors_mission
        ON ambassadors_mission.mission_id = ambassadors_seat.mission_id
    WHERE ambassadors_seat.state = 'confirmed' AND part = 'staff'
        AND ambassadors_mission.state = 'open' AND starts_at >= $1
    ORDER BY starts_at DESC LIMIT 5000
)sql"};

std::vector<DoneSeat> list_staff_seats(db::ReadTx& tx, Instant from) {
    return tx.all<DoneSeat>(kListStaffSeats, from);
}

constexpr db::Query kInsertReport{"ambassadors.insert_report", R"sql(
    INSERT INTO ambassadors_report
        (seat_id, account_id, reached, hours, told, lessons, preparation, material, usefulness,
         written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_report(db::WriteTx& tx, const Report& report) {
    tx.run(kInsertReport, report.seat_id, report.account_id, report.reached, report.hours,
           report.told, report.lessons, report.preparation, report.material, report.usefulness,
           report.written_at);
}

constexpr db::Query kListReports{"ambassadors.list_reports", R"sql(
    SELECT seat_id, account_id, reached, hours, told, lessons, preparation, material, usefulness,
           written_at
    FROM ambassadors_report 
    WHERE seat_id IN (SELECT seat_id FROM ambassadors_seat WHERE mission_id = $1) ORDER BY seat_id
)sql"};

std::vector<Report> list_reports(db::ReadTx& tx, MissionId mission) {
    return tx.all<Report>(kListReports, mission);
}

constexpr db::Query kHoursOf{"ambassadors.hours_of", R"sql(
    SELECT COALESCE(SUM(hours), 0) FROM ambassadors_report
    WHERE account_id = $1 AND written_at >= $2
)sql"};

std::int64_t hours_of(db::ReadTx& tx, AccountId account, Instant from) {
    return tx.find<std::int64_t>(kHoursOf, account, from).value_or(0);
}

constexpr db::Query kInsertQuestion{"ambassadors.insert_question", R"sql(
    INSERT INTO ambassadors_question
        (question_id, mission_id, asked_by, body, due_at, asked_at, answer, answered_by,
         answered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_question(db::WriteTx& tx, const Question& question) {
    tx.run(kInsertQuestion, question.question_id, question.mission_id, question.asked_by,
           question.body, question.due_at, question.asked_at, question.answer, question.answered_by,
           question.answered_at);
}

constexpr db::Query kUpdateQuestion{"ambassadors.update_question", R"sql(
    UPDATE ambassadors_question
    SET answer = $2, answered_by = $3, answered_at = $4
    WHERE question_id = $1
)sql"};

void update_question(db::WriteTx& tx, const Question& question) {
    tx.run(kUpdateQuestion, question.question_id, question.answer, question.answered_by,
           question.answered_at);
}

constexpr db::Query kFindQuestion{"ambassadors.find_question", R"sql(
    SELECT question_id, mission_id, asked_by, body, due_at, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_question WHERE question_id = $1
)sql"};

std::optional<Question> find_question(db::ReadTx& tx, QuestionId id) {
    return tx.find<Question>(kFindQuestion, id);
}

constexpr db::Query kListQuestionsOf{"ambassadors.list_questions_of", R"sql(
    SELECT question_id, mission_id, asked_by, body, due_at, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_question 
    WHERE mission_id = $1 ORDER BY question_id
)sql"};

std::vector<Question> list_questions_of(db::ReadTx& tx, MissionId mission) {
    return tx.all<Question>(kListQuestionsOf, mission);
}

constexpr db::Query kListOpenQuestions{"ambassadors.list_open_questions", R"sql(
    SELECT question_id, mission_id, asked_by, body, due_at, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_question 
    WHERE answered_at IS NULL ORDER BY due_at, question_id LIMIT 200
)sql"};

std::vector<Question> list_open_questions(db::ReadTx& tx) {
    return tx.all<Question>(kListOpenQuestions);
}

constexpr db::Query kListAnsweredQuestions{"ambassadors.list_answered_questions", R"sql(
    SELECT question_id, mission_id, asked_by, body, due_at, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_question 
    WHERE answered_at IS NOT NULL ORDER BY answered_at DESC LIMIT 50
)sql"};

std::vector<Question> list_answered_questions(db::ReadTx& tx) {
    return tx.all<Question>(kListAnsweredQuestions);
}

constexpr db::Query kInsertNote{"ambassadors.insert_note", R"sql(
    INSERT INTO ambassadors_note (note_id, account_id, day, before, reached, told, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_note(db::WriteTx& tx, const Note& note) {
    tx.run(kInsertNote, note.note_id, note.account_id, note.day, note.before, note.reached,
           note.told, note.written_at);
}

constexpr db::Query kDeleteNote{"ambassadors.delete_note", R"sql(
    DELETE FROM ambassadors_note WHERE note_id = $1 AND account_id = $2
)sql"};

bool delete_note(db::WriteTx& tx, NoteId id, AccountId account) {
    return tx.run(kDeleteNote, id, account) > 0;
}

constexpr db::Query kListNotesOf{"ambassadors.list_notes_of", R"sql(
    SELECT note_id, account_id, day, before, reached, told, written_at
    FROM ambassadors_note WHERE account_id = $1 ORDER BY note_id DESC LIMIT 50
)sql"};

std::vector<Note> list_notes_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Note>(kListNotesOf, account);
}

constexpr db::Query kCountNotes{"ambassadors.count_notes", R"sql(
    SELECT COUNT(*) AS notes, COALESCE(SUM(reached), 0) AS reached
    FROM ambassadors_note WHERE day >= $1 AND day < $2
)sql"};

NoteCount count_notes(db::ReadTx& tx, Date from, Date until) {
    return tx.find<NoteCount>(kCountNotes, from, until).value_or(NoteCount{});
}

constexpr db::Query kNewestTariff{"ambassadors.newest_tariff", R"sql(
    SELECT version, hour_basic, hour_skilled, hour_expert, report_brief, report_full, alone,
           added_ordinary, added_notable, added_great, staff_lowest, staff_highest, published_by,
           published_at
    FROM ambassadors_tariff ORDER BY version DESC LIMIT 1
)sql"};

std::optional<Tariff> newest_tariff(db::ReadTx& tx) {
    return tx.find<Tariff>(kNewestTariff);
}

constexpr db::Query kInsertTariff{"ambassadors.insert_tariff", R"sql(
    INSERT INTO ambassadors_tariff
        (version, hour_basic, hour_skilled, hour_expert, report_brief, report_full, alone,
         added_ordinary, added_notable, added_great, staff_lowest, staff_highest, published_by,
         published_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_tariff(db::WriteTx& tx, const Tariff& tariff) {
    tx.run(kInsertTariff, tariff.version, tariff.hour_basic, tariff.hour_skilled,
           tariff.hour_expert, tariff.report_brief, tariff.report_full, tariff.alone,
           tariff.added_ordinary, tariff.added_notable, tariff.added_great, tariff.staff_lowest,
           tariff.staff_highest, tariff.published_by, tariff.published_at);
}

}  // namespace agora::ambassadors
