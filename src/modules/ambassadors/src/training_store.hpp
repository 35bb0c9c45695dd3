#pragma once

#include "agora/ambassadors/training.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::ambassadors {

std::vector<StepRule> list_step_rules(db::ReadTx& tx);
std::vector<StepNeed> list_step_needs(db::ReadTx& tx);
std::vector<Condition> list_conditions(db::ReadTx& tx);
void set_step_rule(db::WriteTx& tx, const StepRule& rule);
/// In place of all that were.
void replace_step_needs(db::WriteTx& tx, const std::vector<StepNeed>& needs);
void replace_conditions(db::WriteTx& tx, const std::vector<Condition>& conditions);

void insert_trainer(db::WriteTx& tx, const Trainer& trainer);
bool delete_trainer(db::WriteTx& tx, AccountId account);
bool is_named_trainer(db::ReadTx& tx, AccountId account);
std::vector<Trainer> list_trainers(db::ReadTx& tx);

void insert_session(db::WriteTx& tx, const TrainingSession& session);
/// Nothing happens where the event is no session.
void move_session(db::WriteTx& tx, events::EventId event, Instant starts_at);
bool delete_session(db::WriteTx& tx, events::EventId event);
std::optional<TrainingSession> find_session(db::ReadTx& tx, events::EventId event);
/// Begun after this, the first first.
std::vector<TrainingSession> list_sessions(db::ReadTx& tx, Instant from);

void insert_training(db::WriteTx& tx, const Training& training);
/// State, reason, who decided, until when it holds, and that a reminder went.
void update_training(db::WriteTx& tx, const Training& training);
std::optional<Training> find_training(db::ReadTx& tx, TrainingId id);
/// The last first.
std::vector<Training> list_training_of(db::ReadTx& tx, AccountId account);
/// That nobody confirmed yet, the oldest first.
std::vector<Training> list_told(db::ReadTx& tx);
/// Confirmed, of everybody, that holds on this day.
std::vector<Training> list_valid_training(db::ReadTx& tx, Date day);
/// Confirmed, that holds today but not after `until`, of which nobody was reminded.
std::vector<Training> list_ending_training(db::ReadTx& tx, Date today, Date until);

void insert_certificate(db::WriteTx& tx, const Certificate& certificate);
void mark_certificate_reminded(db::WriteTx& tx, CertificateId id);
std::optional<Certificate> find_certificate(db::ReadTx& tx, std::string_view code);
/// The last first.
std::vector<Certificate> list_certificates_of(db::ReadTx& tx, AccountId account);
std::vector<Certificate> list_ending_certificates(db::ReadTx& tx, Date today, Date until);

/// Missions of this person that were told of.
std::int64_t count_told_missions(db::ReadTx& tx, AccountId account);

}  // namespace agora::ambassadors
