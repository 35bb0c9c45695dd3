#include "survey_view.hpp"

#include "agora/locale/formats.hpp"
#include "results.hpp"

namespace agora::surveys {
namespace {

std::string for_whom(const web::Call& call, const Seen& seen) {
    const Survey& survey = seen.survey;
    if (survey.audience == Audience::group) {
        return call.say({tr("For members of {group}"), {{"group", seen.group->name.name}}});
    }
    const auto atlas = atlas_of(call.services);
    const bool pilot = survey.state == State::piloting;
    const std::string& area = pilot ? survey.pilot_area : survey.area;
    if (!pilot && survey.audience == Audience::everyone) {
        return call.say(tr("For all members"));
    }
    return call.say(
        {tr("For members in {area}"), {{"area", std::string{atlas->name(area, call.language)}}}});
}

}  // namespace

std::string say_invited(const web::Call& call, const Survey& survey, std::int64_t invited) {
    const bool of_area = survey.audience == Audience::area || survey.state == State::piloting ||
                         survey.state == State::pilot_over;
    if (!of_area) return locale::number(call.language, invited);
    const std::int64_t coarse = invited - invited % kFewest;
    if (coarse == 0) return call.say(tr("a few"));
    return call.say({tr("at least {number}"), {{"number", locale::number(call.language, coarse)}}});
}

std::string_view label_of(State state) {
    switch (state) {
        case State::draft:
            return tr("In the making");
        case State::piloting:
            return tr("Pilot");
        case State::pilot_over:
            return tr("Pilot is over");
        case State::open:
            return tr("Running");
        case State::closed:
            return tr("Over");
    }
    return {};
}

std::string_view label_of(Kind kind) {
    switch (kind) {
        case Kind::one:
            return tr("One choice");
        case Kind::several:
            return tr("Several choices");
        case Kind::scale:
            return tr("Scale");
        case Kind::number:
            return tr("Number");
        case Kind::text:
            return tr("Text");
        case Kind::matrix:
            return tr("Matrix");
        case Kind::ranking:
            return tr("Ranking");
    }
    return {};
}

SurveyView view_of(const web::Call& call, const Seen& seen) {
    return view_of(call, seen, language_for(seen.questionnaire, call.language));
}

SurveyView view_of(const web::Call& call, const Seen& seen, Language language) {
    const Survey& survey = seen.survey;
    SurveyView view{
        .url = call.link(path_of(survey.survey_id)),
        .title = seen.questionnaire.title.in(language),
        .intro = seen.questionnaire.intro.in(language),
        .lang = std::string{code(language)},
        .for_whom = for_whom(call, seen),
        .state = survey.state,
        .state_label = call.say(label_of(survey.state)),
        .closes_on = survey.state == State::piloting ? survey.pilot_until : survey.closes_on,
        .minutes = survey.minutes,
        .close_reason = survey.close_reason,
        .questions = std::ssize(seen.questionnaire.questions),
        .cycle = survey.cycle,
        .is_over = survey.has_ended()};
    if (view.title.empty()) view.title = call.say(tr("Survey without title"));
    if (language != call.language) {
        view.language = locale::language_name(call.language, code(language));
    }
    if (seen.group) {
        view.group = {call.link(circles::path_of(seen.group->circle)), seen.group->name.name};
        view.group_lang = seen.group->name.language;
    }
    return view;
}

std::vector<web::Link> crumbs_of(const web::Call& call, const Seen& seen, bool below) {
    std::vector<web::Link> crumbs{{call.link("/surveys"), call.say(tr("Surveys"))}};
    if (below) {
        const SurveyView view = view_of(call, seen);
        crumbs.push_back({view.url, view.title});
    }
    return crumbs;
}

}  // namespace agora::surveys
