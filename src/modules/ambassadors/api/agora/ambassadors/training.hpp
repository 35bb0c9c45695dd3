#pragma once

#include "agora/ambassadors/mission.hpp"
#include "agora/events/event.hpp"

namespace agora::ambassadors {

using TrainingId = Id<struct AmbassadorTrainingTag>;
using CertificateId = Id<struct AmbassadorCertificateTag>;

/// initial: how the cooperative works; remote: to speak in a video call.
enum class Step { initial, speaking, media, remote };
AGORA_ENUM(Step, initial, speaking, media, remote)

/// How long a step holds.
struct StepRule {
    Step step = Step::initial;
    std::int64_t valid_months = 0;
};
AGORA_FIELDS(StepRule, step, valid_months)

/// A step that whoever goes on this kind of mission should have done.
struct StepNeed {
    Intervention intervention = Intervention::talk;
    Step step = Step::initial;
};
AGORA_FIELDS(StepNeed, intervention, step)

/// What the certificate asks: a step that still holds, missions that were told of, the charter.
enum class ConditionKind { initial, speaking, media, remote, missions, charter };
AGORA_ENUM(ConditionKind, initial, speaking, media, remote, missions, charter)
struct Condition {
    ConditionKind what = ConditionKind::initial;
    std::int64_t least = 1;
};
AGORA_FIELDS(Condition, what, least)

struct Trainer {
    AccountId account_id = {};
    AccountId named_by = {};
    Instant named_at = {};
};
AGORA_FIELDS(Trainer, account_id, named_by, named_at)

/// An event at which a step is done.
struct TrainingSession {
    events::EventId event_id = {};
    Step step = Step::initial;
    Instant starts_at = {};
    AccountId linked_by = {};
};
AGORA_FIELDS(TrainingSession, event_id, step, starts_at, linked_by)

/// told: by the ambassador, nobody confirmed it yet.
enum class TrainingState { told, confirmed, refused };
AGORA_ENUM(TrainingState, told, confirmed, refused)

/// A step that somebody did.
struct Training {
    TrainingId training_id = {};
    AccountId account_id = {};
    Step step = Step::initial;
    Date done_on = {};
    std::optional<events::EventId> event_id = {};  ///< nothing: done elsewhere
    std::string words = {};                        ///< where and with whom
    TrainingState state = TrainingState::told;
    std::string reason = {};  ///< of a refusal
    AccountId decided_by = {};
    Date valid_until = {};
    bool reminded = false;
    Instant told_at = {};
};
AGORA_FIELDS(Training, training_id, account_id, step, done_on, event_id, words, state, reason,
             decided_by, valid_until, reminded, told_at)

struct Certificate {
    CertificateId certificate_id = {};
    AccountId account_id = {};
    std::string code = {};   ///< of the public check page
    std::string steps = {};  ///< names of Step that held on the day
    Date issued_on = {};
    Date valid_until = {};
    bool reminded = false;
};
AGORA_FIELDS(Certificate, certificate_id, account_id, code, steps, issued_on, valid_until, reminded)

struct TrainingRulesSet {
    static constexpr std::string_view kName = "ambassadors.training_rules_set";
    std::int64_t conditions = 0;
};
AGORA_FIELDS(TrainingRulesSet, conditions)

struct TrainerNamed {
    static constexpr std::string_view kName = "ambassadors.trainer_named";
    AccountId account = {};
    bool yes = true;
};
AGORA_FIELDS(TrainerNamed, account, yes)

struct SessionLinked {
    static constexpr std::string_view kName = "ambassadors.session_linked";
    events::EventId event = {};
    Step step = Step::initial;
};
AGORA_FIELDS(SessionLinked, event, step)

struct SessionUnlinked {
    static constexpr std::string_view kName = "ambassadors.session_unlinked";
    events::EventId event = {};
};
AGORA_FIELDS(SessionUnlinked, event)

struct StepTold {
    static constexpr std::string_view kName = "ambassadors.step_told";
    AccountId account = {};
    Step step = Step::initial;
};
AGORA_FIELDS(StepTold, account, step)

struct StepDecided {
    static constexpr std::string_view kName = "ambassadors.step_decided";
    AccountId account = {};
    Step step = Step::initial;
    TrainingState state = TrainingState::confirmed;
};
AGORA_FIELDS(StepDecided, account, step, state)

struct CertificateIssued {
    static constexpr std::string_view kName = "ambassadors.certificate_issued";
    AccountId account = {};
};
AGORA_FIELDS(CertificateIssued, account)

/// For demonstrations.
void put_training(db::WriteTx& tx, Training training);
void put_certificate(db::WriteTx& tx, Certificate certificate);
void put_trainer(db::WriteTx& tx, const Trainer& trainer);
void put_session(db::WriteTx& tx, const TrainingSession& session);

}  // namespace agora::ambassadors
