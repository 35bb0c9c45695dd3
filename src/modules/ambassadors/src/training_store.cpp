#include "training_store.hpp"

#include <algorithm>

namespace agora::ambassadors {

constexpr db::Query kListStepRules{"ambassadors.list_step_rules", R"sql(
    SELECT step, valid_months FROM ambassadors_step ORDER BY step
)sql"};

std::vector<StepRule> list_step_rules(db::ReadTx& tx) {
    auto rules = tx.all<StepRule>(kListStepRules);
    std::ranges::sort(rules, {}, &StepRule::step);
    return rules;
}

constexpr db::Query kListStepNeeds{"ambassadors.list_step_needs", R"sql(
    SELECT intervention, step FROM ambassadors_step_need ORDER BY intervention, step
)sql"};

std::vector<StepNeed> list_step_needs(db::ReadTx& tx) {
    return tx.all<StepNeed>(kListStepNeeds);
}

constexpr db::Query kListConditions{"ambassadors.list_conditions", R"sql(
    SELECT what, least FROM ambassadors_condition ORDER BY what
)sql"};

std::vector<Condition> list_conditions(db::ReadTx& tx) {
    auto conditions = tx.all<Condition>(kListConditions);
    std::ranges::sort(conditions, {}, &Condition::what);
    return conditions;
}

constexpr db::Query kSetStepRule{"ambassadors.set_step_rule", R"sql(
    INSERT INTO ambassadors_step (step, valid_months) VALUES ($1, $2)
    ON CONFLICT (step) DO UPDATE SET valid_months = excluded.valid_months
)sql"};

void set_step_rule(db::WriteTx& tx, const StepRule& rule) {
    tx.run(kSetStepRule, rule.step, rule.valid_months);
}

constexpr db::Query kDeleteStepNeeds{"ambassadors.delete_step_needs", R"sql(
    DELETE FROM ambassadors_step_need
)sql"};
constexpr db::Query kInsertStepNeed{"ambassadors.insert_step_need", R"sql(
    INSERT INTO ambassadors_step_need (intervention, step) VALUES ($1, $2)
)sql"};

void replace_step_needs(db::WriteTx& tx, const std::vector<StepNeed>& needs) {
    tx.run(kDeleteStepNeeds);
    for (const StepNeed& need : needs) tx.run(kInsertStepNeed, need.intervention, need.step);
}

constexpr db::Query kDeleteConditions{"ambassadors.delete_conditions", R"sql(
    DELETE FROM ambassadors_condition
)sql"};
constexpr db::Query kInsertCondition{"ambassadors.insert_condition", R"sql(
    INSERT INTO ambassadors_condition (what, least) VALUES ($1, $2)
)sql"};

void replace_conditions(db::WriteTx& tx, const std::vector<Condition>& conditions) {
    tx.run(kDeleteConditions);
    for (const Condition& one : conditions) tx.run(kInsertCondition, one.what, one.least);
}

constexpr db::Query kInsertTrainer{"ambassadors.insert_trainer", R"sql(
    INSERT INTO ambassadors_trainer (account_id, named_by, named_at) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING
)sql"};

void insert_trainer(db::WriteTx& tx, const Trainer& trainer) {
    tx.run(kInsertTrainer, trainer.account_id, trainer.named_by, trainer.named_at);
}

constexpr db::Query kDeleteTrainer{"ambassadors.delete_trainer", R"sql(
    DELETE FROM ambassadors_trainer WHERE account_id = $1
)sql"};

bool delete_trainer(db::WriteTx& tx, AccountId account) {
    return tx.run(kDeleteTrainer, account) > 0;
}

constexpr db::Query kFindTrainer{"ambassadors.find_trainer", R"sql(
    SELECT account_id, named_by, named_at FROM ambassadors_trainer WHERE account_id = $1
)sql"};

bool is_named_trainer(db::ReadTx& tx, AccountId account) {
    return tx.find<Trainer>(kFindTrainer, account).has_value();
}

constexpr db::Query kListTrainers{"ambassadors.list_trainers", R"sql(
    SELECT account_id, named_by, named_at FROM ambassadors_trainer ORDER BY named_at LIMIT 100
)sql"};

std::vector<Trainer> list_trainers(db::ReadTx& tx) {
    return tx.all<Trainer>(kListTrainers);
}

constexpr db::Query kInsertSession{"ambassadors.insert_session", R"sql(
    INSERT INTO ambassadors_session (event_id, step, starts_at, linked_by)
    VALUES ($1, $2, $3, $4)
)sql"};

void insert_session(db::WriteTx& tx, const TrainingSession& session) {
    tx.run(kInsertSession, session.event_id, session.step, session.starts_at, session.linked_by);
}

constexpr db::Query kMoveSession{"ambassadors.move_session", R"sql(
    UPDATE ambassadors_session SET starts_at = $2 WHERE event_id = $1
)sql"};

void move_session(db::WriteTx& tx, events::EventId event, Instant starts_at) {
    tx.run(kMoveSession, event, starts_at);
}

constexpr db::Query kDeleteSession{"ambassadors.delete_session", R"sql(
    DELETE FROM ambassadors_session WHERE event_id = $1
)sql"};

bool delete_session(db::WriteTx& tx, events::EventId event) {
    return tx.run(kDeleteSession, event) > 0;
}

constexpr db::Query kFindSession{"ambassadors.find_session", R"sql(
    SELECT event_id, step, starts_at, linked_by FROM ambassadors_session WHERE event_id = $1
)sql"};

std::optional<TrainingSession> find_session(db::ReadTx& tx, events::EventId event) {
    return tx.find<TrainingSession>(kFindSession, event);
}

constexpr db::Query kListSessions{"ambassadors.list_sessions", R"sql(
    SELECT event_id, step, starts_at, linked_by FROM ambassadors_session
    WHERE starts_at >= $1 ORDER BY starts_at, event_id LIMIT 50
)sql"};

std::vector<TrainingSession> list_sessions(db::ReadTx& tx, Instant from) {
    return tx.all<TrainingSession>(kListSessions, from);
}

constexpr db::Query kInsertTraining{"ambassadors.insert_training", R"sql(
    INSERT INTO ambassadors_training
        (training_id, account_id, step, done_on, event_id, words, state, reason, decided_by,
         valid_until, reminded, told_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_training(db::WriteTx& tx, const Training& training) {
    tx.run(kInsertTraining, training.training_id, training.account_id, training.step,
           training.done_on, training.event_id, training.words, training.state, training.reason,
           training.decided_by, training.valid_until, training.reminded, training.told_at);
}

constexpr db::Query kUpdateTraining{"ambassadors.update_training", R"sql(
    UPDATE ambassadors_training
    SET state = $2, reason = $3, decided_by = $4, valid_until = $5, reminded = $6
    WHERE training_id = $1
)sql"};

void update_training(db::WriteTx& tx, const Training& training) {
    tx.run(kUpdateTraining, training.training_id, training.state, training.reason,
           training.decided_by, training.valid_until, training.reminded);
}

constexpr db::Query kFindTraining{"ambassadors.find_training", R"sql(
    SELECT training_id, account_id, step, done_on, event_id, words, state, reason, decided_by,
           valid_until, reminded, told_at
    FROM ambassadors_training WHERE training_id = $1
)sql"};

std::optional<Training> find_training(db::ReadTx& tx, TrainingId id) {
    return tx.find<Training>(kFindTraining, id);
}

constexpr db::Query kListTrainingOf{"ambassadors.list_training_of", R"sql(
    SELECT training_id, account_id, step, done_on, event_id, words, state, reason, decided_by,
           valid_until, reminded, told_at
    FROM ambassadors_training WHERE account_id = $1
    ORDER BY done_on DESC, training_id DESC LIMIT 100
)sql"};

std::vector<Training> list_training_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Training>(kListTrainingOf, account);
}

constexpr db::Query kListTold{"ambassadors.list_told", R"sql(
    SELECT training_id, account_id, step, done_on, event_id, words, state, reason, decided_by,
           valid_until, reminded, told_at
    FROM ambassadors_training WHERE state = 'told' ORDER BY training_id LIMIT 50
)sql"};

std::vector<Training> list_told(db::ReadTx& tx) {
    return tx.all<Training>(kListTold);
}

constexpr db::Query kListValidTraining{"ambassadors.list_valid_training", R"sql(
    SELECT training_id, account_id, step, done_on, event_id, words, state, reason, decided_by,
           valid_until, reminded, told_at
    FROM ambassadors_training WHERE state = 'confirmed' AND valid_until >= $1
    ORDER BY training_id LIMIT 10000
)sql"};

std::vector<Training> list_valid_training(db::ReadTx& tx, Date day) {
    return tx.all<Training>(kListValidTraining, day);
}

constexpr db::Query kListEndingTraining{"ambassadors.list_ending_training", R"sql(
    SELECT training_id, account_id, step, done_on, event_id, words, state, reason, decided_by,
           valid_until, reminded, told_at
    FROM ambassadors_training
    WHERE state = 'confirmed' AND valid_until >= $1 AND valid_until <= $2 AND reminded = 0
    ORDER BY training_id LIMIT 100
)sql"};

std::vector<Training> list_ending_training(db::ReadTx& tx, Date today, Date until) {
    return tx.all<Training>(kListEndingTraining, today, until);
}

constexpr db::Query kInsertCertificate{"ambassadors.insert_certificate", R"sql(
    INSERT INTO ambassadors_certificate
        (certificate_id, account_id, code, steps, issued_on, valid_until, reminded)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_certificate(db::WriteTx& tx, const Certificate& certificate) {
    tx.run(kInsertCertificate, certificate.certificate_id, certificate.account_id, certificate.code,
           certificate.steps, certificate.issued_on, certificate.valid_until, certificate.reminded);
}

constexpr db::Query kMarkCertificateReminded{"ambassadors.mark_certificate_reminded", R"sql(
    UPDATE ambassadors_certificate SET reminded = 1 WHERE certificate_id = $1
)sql"};

void mark_certificate_reminded(db::WriteTx& tx, CertificateId id) {
    tx.run(kMarkCertificateReminded, id);
}

constexpr db::Query kFindCertificate{"ambassadors.find_certificate", R"sql(
    SELECT certificate_id, account_id, code, steps, issued_on, valid_until, reminded
    FROM ambassadors_certificate WHERE code = $1
)sql"};

std::optional<Certificate> find_certificate(db::ReadTx& tx, std::string_view code) {
    return tx.find<Certificate>(kFindCertificate, code);
}

constexpr db::Query kListCertificatesOf{"ambassadors.list_certificates_of", R"sql(
    SELECT certificate_id, account_id, code, steps, issued_on, valid_until, reminded
    FROM ambassadors_certificate WHERE account_id = $1 ORDER BY certificate_id DESC LIMIT 20
)sql"};

std::vector<Certificate> list_certificates_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Certificate>(kListCertificatesOf, account);
}

constexpr db::Query kListEndingCertificates{"ambassadors.list_ending_certificates", R"sql(
    SELECT certificate_id, account_id, code, steps, issued_on, valid_until, reminded
    FROM ambassadors_certificate WHERE valid_until >= $1 AND valid_until <= $2 AND reminded = 0
    ORDER BY certificate_id LIMIT 100
)sql"};

std::vector<Certificate> list_ending_certificates(db::ReadTx& tx, Date today, Date until) {
    return tx.all<Certificate>(kListEndingCertificates, today, until);
}

constexpr db::Query kCountToldMissions{"ambassadors.count_told_missions", R"sql(
    SELECT COUNT(*) FROM ambassadors_report WHERE account_id = $1
)sql"};

std::int64_t count_told_missions(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountToldMissions, account).value_or(0);
}

}  // namespace agora::ambassadors
