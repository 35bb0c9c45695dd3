#pragma once

#include "acting.hpp"
#include "agora/ambassadors/training.hpp"
#include "agora/base/result.hpp"
#include "agora/jobs/runner.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// From a step that somebody did to a certificate that holds for a while.
namespace agora::ambassadors {

/// How one step stands with one person.
enum class StepStanding { missing, told, holds, ended };
AGORA_ENUM(StepStanding, missing, told, holds, ended)
struct StepState {
    Step step = Step::initial;
    StepStanding standing = StepStanding::missing;
    std::optional<Date> until = {};  ///< the last day of the one that holds longest
};
/// Of every step, in their order.
std::vector<StepState> states_of(const std::vector<Training>& trainings, Date today);
/// Steps that this kind of mission needs and that don't hold.
std::vector<Step> missing_for(Intervention intervention, const std::vector<StepNeed>& needs,
                              const std::vector<StepState>& states);

struct ConditionState {
    Condition condition = {};
    bool met = false;
    std::int64_t present = 0;  ///< of missions
};
/// Every published condition of the certificate, as this person stands.
std::vector<ConditionState> conditions_of(db::ReadTx& tx, AccountId account,
                                          const std::vector<StepState>& states);

/// An ambassador tells of a step that they did elsewhere.
Result<Done> tell_step(const Acting& acting, Step step, Date done_on, std::string words);
/// A trainer or the support group confirms it, or doesn't, with the reason.
Result<Done> confirm_step(const Acting& acting, Training training);
Result<Done> refuse_step(const Acting& acting, Training training, std::string reason);

/// An event becomes a session of a step.
Result<Done> link_session(const Acting& acting, const events::Event& event, Step step);
/// Who did the step there keeps it.
Result<Done> unlink_session(const Acting& acting, events::EventId event);
/// A session begins when its event does, also after that was moved.
journal::Listener sessions_that_moved(web::Services& services);
/// Those of these people who are ambassadors did the step; gives how many more they are.
Result<std::int64_t> confirm_session(const Acting& acting, const TrainingSession& session,
                                     const std::vector<AccountId>& people);

Result<Done> name_trainer(const Acting& acting, std::string_view mail);
/// Says whether they were one.
bool dismiss_trainer(const Acting& acting, AccountId account);

/// How long steps hold, for which missions they are needed, what the certificate asks.
struct TrainingRules {
    std::vector<StepRule> steps = {};
    std::vector<StepNeed> needs = {};
    std::vector<Condition> conditions = {};
};
void set_rules(const Acting& acting, const TrainingRules& rules);

/// When every condition is met; holds as long as the first of its steps, two years at most.
Result<std::string> issue_certificate(const Acting& acting);
/// Whether it holds: its day has not passed, and its owner is an ambassador.
bool holds_now(db::ReadTx& tx, const Certificate& certificate, Date today);

/// Steps and certificates that end soon: each is told once.
jobs::Periodic training_reminders(web::Services& services);

}  // namespace agora::ambassadors
