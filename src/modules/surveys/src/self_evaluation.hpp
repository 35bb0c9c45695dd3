#pragma once

#include "acting.hpp"
#include "agora/circles/standing.hpp"
#include "agora/surveys/whole_survey.hpp"
#include "results.hpp"

namespace agora::surveys {

/// Asks the members of the group about that year, from now on. By who looks after it.
Result<SurveyId> start_self_evaluation(const Acting& acting, const circles::Standing& group,
                                       std::int64_t cycle, Date closes_on);

/// The self-evaluations of a group that have ended, the latest first.
struct Cycle {
    Survey survey = {};
    Questionnaire questionnaire = {};
    std::vector<Response> responses = {};
};
inline constexpr std::size_t kMostCycles = 6;
std::vector<Cycle> list_cycles(db::ReadTx& tx, CircleId circle);
/// The one that runs, if any.
std::optional<Survey> running_self_evaluation(db::ReadTx& tx, CircleId circle);

}  // namespace agora::surveys
