#pragma once

#include "agora/base/date.hpp"
#include "agora/circles/circle.hpp"
#include "agora/surveys/sheet.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::surveys {

using access::AccountId;
using circles::CircleId;
using SurveyId = Id<struct SurveyTag>;

/// A self-evaluation is what a group asks its own members at its end, from one template.
enum class Aim { survey, self_evaluation };
AGORA_ENUM(Aim, survey, self_evaluation)

enum class Audience { everyone, area, group };
AGORA_ENUM(Audience, everyone, area, group)

/// piloting: those of the pilot area answer; pilot_over: nobody does until it is opened to the others.
enum class State { draft, piloting, pilot_over, open, closed };
AGORA_ENUM(State, draft, piloting, pilot_over, open, closed)

enum class Wave { pilot, main };
AGORA_ENUM(Wave, pilot, main)

struct Survey {
    SurveyId survey_id = {};
    CircleId circle_id = {};  ///< zero: of the cooperative
    Aim aim = Aim::survey;
    std::int64_t cycle = 0;  ///< the year that a self-evaluation is about
    Audience audience = Audience::everyone;
    std::string area = {};        ///< code of a territory, for `area`
    std::string pilot_area = {};  ///< code of a territory; empty: no pilot
    Date pilot_until = {};        ///< its last day
    Date closes_on = {};          ///< the last day for answers
    std::int64_t minutes = 5;     ///< that it takes
    State state = State::draft;
    std::int64_t version = 1;
    std::string document = {};  ///< a written Questionnaire
    AccountId invited_up_to = {};
    std::int64_t reminders = 0;
    Date reminded_on = {};
    AccountId made_by = {};  ///< zero when the account is erased
    Instant made_at = {};
    std::optional<Instant> opened_at = {};
    std::optional<Instant> closed_at = {};
    std::string close_reason = {};  ///< of an end before its day
    /// After a report: hidden from all but who looks after it, and nobody answers it.
    web::Moderation moderation = web::Moderation::none;

    bool has_pilot() const { return !pilot_area.empty(); }
    bool has_ended() const { return state == State::closed; }
    bool is_hidden() const { return moderation == web::Moderation::hidden; }
};
AGORA_FIELDS(Survey, survey_id, circle_id, aim, cycle, audience, area, pilot_area, pilot_until,
             closes_on, minutes, state, version, document, invited_up_to, reminders, reminded_on,
             made_by, made_at, opened_at, closed_at, close_reason, moderation)

struct Response {
    std::string key = {};  ///< random; stands for nobody
    Wave wave = Wave::main;
    Sheet sheet = {};
};

struct Code {
    std::int64_t number = 0;
    Words words = {};
    bool operator==(const Code&) const = default;
};
AGORA_FIELDS(Code, number, words)

struct SurveyPublished {
    static constexpr std::string_view kName = "surveys.published";
    SurveyId survey = {};
};
AGORA_FIELDS(SurveyPublished, survey)

/// After the pilot, to everybody whom it is for.
struct SurveyOpened {
    static constexpr std::string_view kName = "surveys.opened";
    SurveyId survey = {};
};
AGORA_FIELDS(SurveyOpened, survey)

struct SurveyClosed {
    static constexpr std::string_view kName = "surveys.closed";
    SurveyId survey = {};
};
AGORA_FIELDS(SurveyClosed, survey)

/// By hand, before its day.
struct SurveyClosedEarly {
    static constexpr std::string_view kName = "surveys.closed_early";
    SurveyId survey = {};
};
AGORA_FIELDS(SurveyClosedEarly, survey)

struct SurveyModerated {
    static constexpr std::string_view kName = "surveys.moderated";
    SurveyId survey = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(SurveyModerated, survey, measure)

struct AnswersDownloaded {
    static constexpr std::string_view kName = "surveys.answers_downloaded";
    SurveyId survey = {};
};
AGORA_FIELDS(AnswersDownloaded, survey)

}  // namespace agora::surveys
