#pragma once

#include "agora/ambassadors/mission.hpp"

#include <optional>
#include <vector>

// Who is on a mission, what they told, what the field asked, and the tariff.
namespace agora::ambassadors {

void insert_seat(db::WriteTx& tx, const Seat& seat);
/// State, fee and moments.
void update_seat(db::WriteTx& tx, const Seat& seat);
/// Places to come of people who closed their account.
void free_seats_of_nobody(db::WriteTx& tx, Instant now);
std::optional<Seat> find_seat(db::ReadTx& tx, SeatId id);
std::vector<Seat> list_seats(db::ReadTx& tx, MissionId mission);
std::vector<Seat> list_seats_of(db::ReadTx& tx, AccountId account);

/// One ambassador on one mission that takes or took place.
struct DoneSeat {
    MissionId mission_id = {};
    AccountId account_id = {};
    Instant starts_at = {};
    Instant ends_at = {};
    Regime regime = Regime::expenses;
    std::int64_t fee = 0;
};
AGORA_FIELDS(DoneSeat, mission_id, account_id, starts_at, ends_at, regime, fee)
/// The last first.
std::vector<DoneSeat> list_done_seats(db::ReadTx& tx, Instant from, Instant until);
std::vector<DoneSeat> list_done_seats_of(db::ReadTx& tx, AccountId account, Instant from);

/// Of somebody of the team, as those above.
std::vector<DoneSeat> list_staff_seats(db::ReadTx& tx, Instant from);

void insert_report(db::WriteTx& tx, const Report& report);
/// That somebody told since then, of all their missions.
std::int64_t hours_of(db::ReadTx& tx, AccountId account, Instant from);
std::vector<Report> list_reports(db::ReadTx& tx, MissionId mission);

void insert_question(db::WriteTx& tx, const Question& question);
/// Its answer.
void update_question(db::WriteTx& tx, const Question& question);
std::optional<Question> find_question(db::ReadTx& tx, QuestionId id);
std::vector<Question> list_questions_of(db::ReadTx& tx, MissionId mission);
std::vector<Question> list_open_questions(db::ReadTx& tx);
std::vector<Question> list_answered_questions(db::ReadTx& tx);

void insert_note(db::WriteTx& tx, const Note& note);
/// Of whoever wrote it; says whether it was there.
bool delete_note(db::WriteTx& tx, NoteId id, AccountId account);
/// The last fifty.
std::vector<Note> list_notes_of(db::ReadTx& tx, AccountId account);
struct NoteCount {
    std::int64_t notes = 0;
    std::int64_t reached = 0;
};
AGORA_FIELDS(NoteCount, notes, reached)
NoteCount count_notes(db::ReadTx& tx, Date from, Date until);

std::optional<Tariff> newest_tariff(db::ReadTx& tx);
void insert_tariff(db::WriteTx& tx, const Tariff& tariff);

}  // namespace agora::ambassadors
