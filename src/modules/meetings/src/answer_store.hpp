#pragma once

#include "agora/meetings/evaluation.hpp"

#include <optional>
#include <span>
#include <vector>

namespace agora::meetings {

using access::AccountId;

struct Asking {
    EventId event_id;
    Instant ended_at;
    bool finished = false;
};
AGORA_FIELDS(Asking, event_id, ended_at, finished)

void put_asking(db::WriteTx& tx, const Asking& asking);
std::optional<Asking> find_asking(db::ReadTx& tx, EventId event);

struct Question {
    EventId event_id;
    AccountId account_id;
    Instant asked_at;
    bool answered = false;
};
AGORA_FIELDS(Question, event_id, account_id, asked_at, answered)

/// False when this person was asked already.
bool insert_question(db::WriteTx& tx, const Question& question);
std::optional<Question> find_question(db::ReadTx& tx, EventId event, AccountId account);
/// Asked since then and not answered, the oldest first.
std::vector<Question> list_open_questions(db::ReadTx& tx, AccountId account, Instant since);
/// False when there is no open question for this person.
bool close_question(db::WriteTx& tx, EventId event, AccountId account);

/// So many people said the same of a meeting.
struct Said {
    EventId event_id;
    Mood mood = Mood::good;
    Contact contact = Contact::no;
    std::int64_t people = 0;
};
AGORA_FIELDS(Said, event_id, mood, contact, people)

/// One more who says this.
void add_answer(db::WriteTx& tx, EventId event, Mood mood, Contact contact);
std::vector<Said> list_said(db::ReadTx& tx, EventId event);
/// Of meetings that ended in this span.
std::vector<Said> list_said_between(db::ReadTx& tx, Instant from, Instant until);
std::vector<Said> list_said_among(db::ReadTx& tx, std::span<const EventId> events);

struct AskedCount {
    EventId event_id;
    std::int64_t asked = 0;
};
AGORA_FIELDS(AskedCount, event_id, asked)

std::int64_t count_asked(db::ReadTx& tx, EventId event);
std::vector<AskedCount> count_asked_between(db::ReadTx& tx, Instant from, Instant until);
std::vector<AskedCount> count_asked_among(db::ReadTx& tx, std::span<const EventId> events);

}  // namespace agora::meetings
