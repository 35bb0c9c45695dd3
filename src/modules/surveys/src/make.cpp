#include "make.hpp"

#include "refusals.hpp"
#include "sight.hpp"
#include "survey_store.hpp"

namespace agora::surveys {
namespace {

constexpr std::chrono::days kUsualLength{21};

Result<Done> take_terms(Survey& survey, const Terms& terms, Date today) {
    survey.audience = survey.circle_id ? Audience::group : terms.audience;
    if (!survey.circle_id && terms.audience == Audience::group)
        survey.audience = Audience::everyone;
    survey.area = survey.audience == Audience::area ? terms.area : "";
    survey.pilot_area = survey.circle_id ? "" : terms.pilot_area;
    survey.minutes = terms.minutes;
    survey.closes_on = terms.closes_on.value_or(today + kUsualLength);
    survey.pilot_until = survey.has_pilot() ? terms.pilot_until.value_or(today) : Date{};
    if (survey.closes_on <= today) return Refusal{SurveyRefusal::day_not_ahead, "closes_on"};
    if (survey.audience == Audience::area && survey.area.empty()) {
        return Refusal{SurveyRefusal::place_missing, "area"};
    }
    if (survey.has_pilot() &&
        (survey.pilot_until <= today || survey.pilot_until >= survey.closes_on)) {
        return Refusal{SurveyRefusal::pilot_ends_too_late, "pilot_until"};
    }
    Questionnaire questionnaire = read_questionnaire(survey.document);
    questionnaire.title = terms.title;
    questionnaire.intro = terms.intro;
    survey.document = written(questionnaire);
    return Done{};
}

Result<Done> check_maker(const Acting& acting, const access::Actor& actor, CircleId circle) {
    if (!may_make(acting.tx, actor, circle, acting.today)) return SurveyRefusal::may_make_none;
    if (circle) {
        const auto group = circles::find_circle(acting.tx, circle);
        if (!group || group->state == circles::State::closed) return SurveyRefusal::group_has_ended;
    }
    if (count_drafts_of(acting.tx, actor.account) >= kMostDrafts) {
        return SurveyRefusal::too_many_drafts;
    }
    return Done{};
}

Result<Done> check_draft(const Survey& survey, std::int64_t seen) {
    if (survey.state != State::draft) return SurveyRefusal::published_already;
    if (survey.version != seen) return SurveyRefusal::changed_meanwhile;
    return Done{};
}

}  // namespace

Result<SurveyId> make(const Acting& acting, const access::Actor& actor, CircleId circle,
                      const Terms& terms) {
    if (const auto may = check_maker(acting, actor, circle); !may) return may.refusal();
    Survey survey{.survey_id = acting.tx.new_id<SurveyId>(),
                  .circle_id = circle,
                  .document = written(Questionnaire{}),
                  .made_by = actor.account,
                  .made_at = acting.origin.at};
    if (const auto taken = take_terms(survey, terms, acting.today); !taken) return taken.refusal();
    insert_survey(acting.tx, survey);
    return survey.survey_id;
}

Result<SurveyId> copy(const Acting& acting, const access::Actor& actor, const Survey& original) {
    if (const auto may = check_maker(acting, actor, original.circle_id); !may) {
        return may.refusal();
    }
    const Survey survey{.survey_id = acting.tx.new_id<SurveyId>(),
                        .circle_id = original.circle_id,
                        .audience = original.audience,
                        .area = original.area,
                        .closes_on = acting.today + kUsualLength,
                        .minutes = original.minutes,
                        .document = original.document,
                        .made_by = actor.account,
                        .made_at = acting.origin.at};
    insert_survey(acting.tx, survey);
    return survey.survey_id;
}

Result<Done> change_terms(const Acting& acting, Survey draft, const Terms& terms,
                          std::int64_t seen) {
    if (const auto may = check_draft(draft, seen); !may) return may.refusal();
    if (const auto taken = take_terms(draft, terms, acting.today); !taken) return taken.refusal();
    if (!update_survey(acting.tx, draft)) return SurveyRefusal::changed_meanwhile;
    return Done{};
}

Result<Done> throw_away(const Acting& acting, const Survey& draft) {
    if (draft.state != State::draft) return SurveyRefusal::published_already;
    delete_survey(acting.tx, draft.survey_id);
    return Done{};
}

Result<Done> put_questions(const Acting& acting, Survey draft, const Questionnaire& questionnaire,
                           std::int64_t seen) {
    if (const auto may = check_draft(draft, seen); !may) return may.refusal();
    draft.document = written(questionnaire);
    if (!update_survey(acting.tx, draft)) return SurveyRefusal::changed_meanwhile;
    return Done{};
}

}  // namespace agora::surveys
