#pragma once

#include "agora/assemblies/meeting.hpp"

#include <optional>
#include <vector>

namespace agora::assemblies {

void insert_question(db::WriteTx& tx, const Question& question);
/// Answer and moderation.
void update_question(db::WriteTx& tx, const Question& question);
std::optional<Question> find_question(db::ReadTx& tx, QuestionId id);
/// The first asked at the front, after one.
std::vector<Question> list_questions(db::ReadTx& tx, MeetingId meeting, QuestionId after,
                                     std::int64_t limit);
std::int64_t count_questions(db::ReadTx& tx, MeetingId meeting);
std::int64_t count_questions_of(db::ReadTx& tx, MeetingId meeting, AccountId account);
std::int64_t count_waiting(db::ReadTx& tx, MeetingId meeting);

void insert_incident(db::WriteTx& tx, const Incident& incident);
/// As they happened.
std::vector<Incident> list_incidents(db::ReadTx& tx, MeetingId meeting);

void insert_message(db::WriteTx& tx, const Remark& message);
void set_moderation(db::WriteTx& tx, MessageId id, Moderation moderation);
std::optional<Remark> find_message(db::ReadTx& tx, MessageId id);
/// The newest first.
std::vector<Remark> list_messages(db::ReadTx& tx, MeetingId meeting, std::int64_t skip,
                                  std::int64_t limit);
std::int64_t count_messages(db::ReadTx& tx, MeetingId meeting);
std::int64_t count_messages_of(db::ReadTx& tx, MeetingId meeting, AccountId account, Instant since);

void put_minutes(db::WriteTx& tx, const Minutes& minutes);
std::optional<Minutes> find_minutes(db::ReadTx& tx, MeetingId meeting);

}  // namespace agora::assemblies
