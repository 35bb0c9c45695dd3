#include "run.hpp"

#include "agora/circles/activity.hpp"
#include "agora/inbox/notice.hpp"
#include "audience.hpp"
#include "refusals.hpp"
#include "response_store.hpp"
#include "results.hpp"
#include "roll_store.hpp"
#include "survey_store.hpp"

namespace agora::surveys {
namespace {

bool runs(const Survey& survey) {
    return survey.state == State::piloting || survey.state == State::pilot_over ||
           survey.state == State::open;
}

/// Nobody can answer any more.
void forget_asking(const Acting& acting, const Survey& survey) {
    inbox::forget(acting.tx, acting.services, "survey " + to_string(survey.survey_id));
}

/// What few added to a pilot that was told would be theirs: it goes. Where no pilot needs to be told apart,
/// nothing says who was in it.
void settle_waves(db::WriteTx& tx, SurveyId survey) {
    const std::int64_t pilot = count_sheets_of(tx, survey, Wave::pilot);
    const std::int64_t later = count_sheets_of(tx, survey, Wave::main);
    if (pilot >= kFewest && later >= kFewest) return;
    if (pilot >= kFewest) drop_sheets_of(tx, survey, Wave::main);
    make_one_wave(tx, survey);
}

/// Closes it with what was answered in an order that tells nothing.
Result<Done> end(const Acting& acting, Survey& survey) {
    survey.state = State::closed;
    survey.closed_at = acting.origin.at;
    if (!update_survey(acting.tx, survey)) return SurveyRefusal::changed_meanwhile;
    settle_waves(acting.tx, survey.survey_id);
    settle_sheets(acting.tx, survey.survey_id);
    rewrite_roll(acting.tx, survey.survey_id);
    forget_asking(acting, survey);
    return Done{};
}

}  // namespace

Languages languages_of(const Survey& survey) {
    return survey.circle_id ? Languages::one : Languages::all;
}

std::vector<Found> faults_of(const Survey& survey, const Questionnaire& questionnaire) {
    return faults_of(questionnaire, languages_of(survey));
}

bool days_are_past(const Survey& survey, Date today) {
    return survey.closes_on <= today || (survey.has_pilot() && survey.pilot_until <= today);
}

Result<Done> publish(const Acting& acting, Survey draft) {
    if (draft.state != State::draft) return SurveyRefusal::published_already;
    const bool ready = faults_of(draft, read_questionnaire(draft.document)).empty();
    if (!ready || days_are_past(draft, acting.today)) return SurveyRefusal::not_ready;
    draft.state = draft.has_pilot() ? State::piloting : State::open;
    draft.opened_at = acting.origin.at;
    draft.invited_up_to = {};
    draft.reminded_on = acting.today;
    if (!update_survey(acting.tx, draft)) return SurveyRefusal::changed_meanwhile;
    if (draft.circle_id) circles::note_activity(acting.tx, draft.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, SurveyPublished{draft.survey_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> open_to_all(const Acting& acting, Survey survey) {
    if (survey.state != State::pilot_over || survey.closes_on < acting.today) {
        return SurveyRefusal::cannot_open_yet;
    }
    survey.state = State::open;
    survey.invited_up_to = {};
    survey.reminders = 0;
    survey.reminded_on = acting.today;
    if (!update_survey(acting.tx, survey)) return SurveyRefusal::changed_meanwhile;
    journal::emit(acting.tx, acting.origin, SurveyOpened{survey.survey_id}, journal::Audit::yes);
    return Done{};
}

void end_pilot(const Acting& acting, Survey survey) {
    if (survey.state != State::piloting || survey.pilot_until >= acting.today) return;
    survey.state = State::pilot_over;
    if (update_survey(acting.tx, survey)) forget_asking(acting, survey);
}

Result<Done> close_early(const Acting& acting, Survey survey, std::string reason) {
    if (!runs(survey)) return SurveyRefusal::cannot_close;
    survey.close_reason = std::move(reason);
    if (const auto ended = end(acting, survey); !ended) return ended.refusal();
    journal::emit(acting.tx, acting.origin, SurveyClosedEarly{survey.survey_id},
                  journal::Audit::yes);
    return Done{};
}

void close(const Acting& acting, Survey survey) {
    if (!runs(survey) || survey.closes_on >= acting.today || !end(acting, survey)) return;
    journal::emit(acting.tx, acting.origin, SurveyClosed{survey.survey_id});
}

Result<Done> may_remind(const Survey& survey, Date today) {
    if (!takes_answers(survey, today)) return SurveyRefusal::takes_no_answers;
    if (survey.reminders >= kMostReminders) return SurveyRefusal::reminded_enough;
    if (today < survey.reminded_on + kBetweenReminders) return SurveyRefusal::reminded_lately;
    return Done{};
}

Result<Done> remind(const Acting& acting, Survey survey) {
    if (const auto may = may_remind(survey, acting.today); !may) return may.refusal();
    const RollCount count = count_roll(acting.tx, survey.survey_id);
    if (count.invited == count.answered) return SurveyRefusal::nobody_to_remind;
    ++survey.reminders;
    survey.reminded_on = acting.today;
    if (!update_survey(acting.tx, survey)) return SurveyRefusal::changed_meanwhile;
    return Done{};
}

Result<Done> answer(db::WriteTx& tx, const territories::Atlas& atlas, AccountId who, SurveyId id,
                    const Response& response, Date today) {
    const auto survey = find_survey(tx, id);
    if (!survey) return SurveyRefusal::survey_not_found;
    if (!takes_answers(*survey, today)) return SurveyRefusal::takes_no_answers;
    const Wave wave = survey->state == State::piloting ? Wave::pilot : Wave::main;
    if (!find_roll(tx, id, who)) {
        auto account = accounts::find_account(tx, who);
        if (!account) return SurveyRefusal::not_for_you;
        Candidate candidate{*std::move(account)};
        if (!is_asked_now(tx, atlas, *survey, candidate)) return SurveyRefusal::not_for_you;
        insert_roll(tx, {id, who, survey->reminders});
    }
    if (!mark_answered(tx, id, who)) return SurveyRefusal::answered_already;
    const Questionnaire questionnaire = read_questionnaire(survey->document);
    insert_sheet(tx, id, {response.key, wave, settled(questionnaire, response.sheet)});
    return Done{};
}

}  // namespace agora::surveys
