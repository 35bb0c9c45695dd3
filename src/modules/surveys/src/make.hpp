#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/surveys/survey.hpp"

namespace agora::surveys {

inline constexpr std::int64_t kMostDrafts = 20;

/// What the maker decides besides the questions.
struct Terms {
    Words title = {};
    Words intro = {};
    Audience audience = Audience::everyone;
    std::string area = {};        ///< code
    std::string pilot_area = {};  ///< code, or empty
    std::optional<Date> pilot_until = {};
    std::optional<Date> closes_on = {};
    std::int64_t minutes = 5;
};

/// A draft, of the cooperative or of a group whose animator asks.
Result<SurveyId> make(const Acting& acting, const access::Actor& actor, CircleId circle,
                      const Terms& terms);
/// Another draft with the same questions: to ask again, or to ask better.
Result<SurveyId> copy(const Acting& acting, const access::Actor& actor, const Survey& original);
/// `seen`: the version that was on the page.
Result<Done> change_terms(const Acting& acting, Survey draft, const Terms& terms,
                          std::int64_t seen);
Result<Done> throw_away(const Acting& acting, const Survey& draft);

/// Writes the questions of a draft, if nobody else did since `seen`.
Result<Done> put_questions(const Acting& acting, Survey draft, const Questionnaire& questionnaire,
                           std::int64_t seen);

}  // namespace agora::surveys
