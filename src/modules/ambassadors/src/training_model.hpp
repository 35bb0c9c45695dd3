#pragma once

#include "agora/ambassadors/training.hpp"
#include "agora/fields/form.hpp"
#include "agora/web/answer.hpp"
#include "training.hpp"

#include <array>
#include <string>
#include <vector>

// What pages of training show alike.
namespace agora::ambassadors {

inline constexpr std::array kStepOptions{
    fields::Option{"initial", tr("How the cooperative works")},
    fields::Option{"speaking", tr("Speaking in public")},
    fields::Option{"media", tr("Before a microphone or a camera")},
    fields::Option{"remote", tr("In a video call")},
};

/// Trainers and the support group: they read records and confirm steps.
bool trains(const web::Call& call, db::ReadTx& tx);

struct StepRow {
    Step step = Step::initial;
    std::string label = {};
    StepStanding standing = StepStanding::missing;
    Date until = {};
};
AGORA_FIELDS(StepRow, step, label, standing, until)

/// A kind of mission, with the steps that it needs.
struct NeedRow {
    std::string mission = {};
    std::vector<std::string> needed = {};
    bool ready = false;  ///< of one person: nothing is missing
};
AGORA_FIELDS(NeedRow, mission, needed, ready)

struct ConditionRow {
    std::string label = {};
    std::int64_t least = 0;  ///< of missions; 0 for others
    std::int64_t present = 0;
    bool met = false;
};
AGORA_FIELDS(ConditionRow, label, least, present, met)

struct TrainingRow {
    std::string id = {};
    std::string name = {};  ///< of the ambassador, in lists of several
    std::string step = {};
    Date done_on = {};
    std::string words = {};
    std::string event_url = {};  ///< of the session
    TrainingState state = TrainingState::told;
    std::string state_label = {};
    std::string reason = {};
    std::string by = {};
};
AGORA_FIELDS(TrainingRow, id, name, step, done_on, words, event_url, state, state_label, reason, by)

/// One person's record, for them and those who train.
struct RecordView {
    std::vector<StepRow> steps = {};
    std::vector<NeedRow> missing = {};  ///< kinds of mission with what lacks for them
    std::vector<TrainingRow> trainings = {};
};
AGORA_FIELDS(RecordView, steps, missing, trainings)

RecordView record_of(const web::Call& call, db::ReadTx& tx, AccountId account);
std::vector<TrainingRow> training_rows(const web::Call& call, db::ReadTx& tx,
                                       const std::vector<Training>& trainings);
/// Kinds of mission that need a step.
std::vector<NeedRow> need_rows(const web::Call& call, const std::vector<StepNeed>& needs);
/// The conditions, as this person stands; without one, as they are published.
std::vector<ConditionRow> condition_rows(const web::Call& call, db::ReadTx& tx, AccountId account);
std::vector<std::string> labels_of(const web::Call& call, const std::vector<Step>& steps);

}  // namespace agora::ambassadors
