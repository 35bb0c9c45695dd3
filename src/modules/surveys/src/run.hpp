#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/surveys/survey.hpp"
#include "agora/territories/atlas.hpp"
#include "checks.hpp"

#include <string>

namespace agora::surveys {

inline constexpr std::int64_t kMostReminders = 2;
inline constexpr std::chrono::days kBetweenReminders{3};

/// A survey of the cooperative speaks all languages; a group's at least one.
Languages languages_of(const Survey& survey);
/// What keeps the draft from being asked: of its questions, and of its days.
std::vector<Found> faults_of(const Survey& survey, const Questionnaire& questionnaire);
bool days_are_past(const Survey& survey, Date today);

/// Begins with the pilot, if it has one. Invitations follow.
Result<Done> publish(const Acting& acting, Survey draft);
/// After the pilot, to everybody whom it is for.
Result<Done> open_to_all(const Acting& acting, Survey survey);
/// Its last day has passed: whoever looks after it looks at what came of it.
void end_pilot(const Acting& acting, Survey survey);
Result<Done> close_early(const Acting& acting, Survey survey, std::string reason);
/// Its last day has passed.
void close(const Acting& acting, Survey survey);
/// A letter follows to each who has not answered; sent twice, the days between refuse it.
Result<Done> remind(const Acting& acting, Survey survey);
Result<Done> may_remind(const Survey& survey, Date today);

/// One person's answers, once. Nothing that is written joins the two: the roll has no time, the answers
/// have no account, and no entry of the journal is made.
Result<Done> answer(db::WriteTx& tx, const territories::Atlas& atlas, AccountId who, SurveyId id,
                    const Response& response, Date today);

}  // namespace agora::surveys
