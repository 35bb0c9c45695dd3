#include "answer_pages.hpp"

#include "answer_view.hpp"
#include "audience.hpp"
#include "refusals.hpp"
#include "response_store.hpp"
#include "run.hpp"
#include "survey_view.hpp"

namespace agora::surveys {
namespace {

struct AnswerPage {
    SurveyView survey = {};
    std::string action = {};
    bool previews = false;  ///< of who makes it: it can't be sent
    std::vector<web::Link> languages = {};
    bool has_conditions = false;
    AskedForm form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(AnswerPage, survey, action, previews, languages, has_conditions, form, form_keys,
             crumbs)

struct StatePage {
    SurveyView survey = {};
    std::string heading = {};
    std::string text = {};
    std::string edit_url = {};
    std::string results_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(StatePage, survey, heading, text, edit_url, results_url, crumbs)

bool has_conditions(const Questionnaire& questionnaire) {
    for (const Question& question : questionnaire.questions) {
        if (question.condition.question != 0) return true;
    }
    return false;
}

AnswerPage model_of(web::Call& call, const Seen& seen, Language language) {
    return {.survey = view_of(call, seen, language),
            .action = call.link(path_of(seen.survey.survey_id, "/answers")),
            .has_conditions = has_conditions(seen.questionnaire),
            .form_keys = call.form_keys(),
            .crumbs = crumbs_of(call, seen, false)};
}

web::PageHead head_of(const SurveyView& survey, std::string_view view) {
    return {.view = view, .title = survey.title};
}

/// Where it stands, for who can't answer it now.
http::Response show_state(web::Call& call, const Seen& seen) {
    StatePage model{.survey = view_of(call, seen),
                    .heading = call.say(tr("This survey takes no answers now")),
                    .crumbs = crumbs_of(call, seen, false)};
    if (seen.answered) {
        model.heading = call.say(tr("You have answered. Thank you."));
        model.text =
            call.say(tr("We know that you answered, not what. Nobody can find your "
                        "answers again, so they can't be changed or taken back."));
    } else if (takes_answers(seen.survey, web::today_of(call))) {
        model.heading = call.say(tr("This survey is for other members"));
    }
    if (seen.survey.has_ended()) {
        model.heading = call.say(tr("This survey has ended"));
    }
    if (seen.reads_results) {
        model.results_url = call.link(path_of(seen.survey.survey_id, "/results"));
    } else if (model.text.empty()) {
        model.text = call.say(tr("Results show here when it has ended."));
    }
    if (seen.keeps) model.edit_url = call.link(path_of(seen.survey.survey_id, "/edit"));
    return web::page(call, head_of(model.survey, "surveys/state"), model);
}

Result<Seen> found(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Seen> {
        auto seen = seen_at(call, tx);
        if (!seen) return SurveyRefusal::survey_not_found;
        return *std::move(seen);
    });
}

bool may_answer(const web::Call& call, const Seen& seen) {
    return seen.is_asked && !seen.answered && takes_answers(seen.survey, web::today_of(call));
}

http::Response show_survey(web::Call& call) {
    const auto seen = found(call);
    if (!seen) return web::refuse(call, seen.refusal());
    if (!may_answer(call, *seen)) return show_state(call, *seen);
    const Language language = language_for(seen->questionnaire, call.language);
    AnswerPage model = model_of(call, *seen, language);
    const AnswerForm form = answer_form(call, seen->questionnaire, language, {});
    model.form = asked_form(call, seen->questionnaire, language, form, {.context = form.context});
    return web::page(call, head_of(model.survey, "surveys/answer"), model);
}

/// In the language of ?text=, for who makes it.
http::Response show_preview(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return kept_at(call, tx); });
    if (!seen) return web::refuse(call, seen.refusal());
    const Language language = parse_language(call.query("text")).value_or(call.language);
    AnswerPage model = model_of(call, *seen, language);
    model.previews = true;
    model.crumbs = {{call.link("/surveys"), call.say(tr("Surveys"))},
                    {call.link(path_of(seen->survey.survey_id, "/edit")), model.survey.title}};
    for (const Language other : kLanguages) {
        const std::string query = "/preview?text=" + std::string{code(other)};
        model.languages.push_back(
            {call.link(path_of(seen->survey.survey_id, query)), std::string{own_name(other)}});
    }
    const AnswerForm form = answer_form(call, seen->questionnaire, language, {});
    model.form = asked_form(call, seen->questionnaire, language, form, {.context = form.context});
    return web::page(call, head_of(model.survey, "surveys/answer"), model);
}

/// Not through call.write: that would keep a digest of the answers beside the account and the moment.
/// Whoever sends twice has answered already.
Result<Done> put_answer(web::Call& call, SurveyId survey, const Response& response) {
    const auto atlas = atlas_of(call.services);
    return call.services.database.write([&](db::WriteTx& tx) {
        return answer(tx, *atlas, call.actor.account, survey, response, web::today_of(call));
    });
}

http::Response create_answer(web::Call& call) {
    const auto seen = found(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const std::string thanks = path_of(seen->survey.survey_id, "/thanks");
    if (seen->answered) return web::refuse(call, SurveyRefusal::answered_already);
    if (!takes_answers(seen->survey, web::today_of(call))) {
        return web::refuse(call, SurveyRefusal::takes_no_answers);
    }
    if (!seen->is_asked) return web::refuse(call, SurveyRefusal::not_for_you);
    const Questionnaire& questionnaire = seen->questionnaire;
    const Language language = language_for(questionnaire, call.language);
    const Sheet sheet = sheet_in(questionnaire, call.sent);
    AnswerForm form = answer_form(call, questionnaire, language, sheet);
    fields::FormState state = fields::check_form(form.form, call.sent, form.context);
    for (Refusal& refusal : refusals_of(questionnaire, sheet)) {
        state.refusals.push_back(std::move(refusal));
    }
    if (!state.ok()) {
        AnswerPage model = model_of(call, *seen, language);
        model.form = asked_form(call, questionnaire, language, form, state);
        return web::refuse_form(call, head_of(model.survey, "surveys/answer"), model,
                                state.refusals);
    }
    const Sheet checked = sheet_in(questionnaire, state.values);
    const auto done =
        put_answer(call, seen->survey.survey_id, {new_response_key(), Wave::main, checked});
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, thanks);
}

http::Response show_thanks(web::Call& call) {
    const auto seen = found(call);
    if (!seen) return web::refuse(call, seen.refusal());
    return show_state(call, *seen);
}

}  // namespace

std::vector<web::Route> answer_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/surveys/{id}",
         Access::member(),
         &show_survey,
         {.summary = "The questions of a survey, for whom it asks"}},
        {post,
         "/surveys/{id}/answers",
         Access::member(),
         &create_answer,
         {.body_limit = 1024 * 1024,
          .summary =
              "Answer a survey, once: q1, q2 … by the numbers of its questions, q3_1, q3_2 … of "
              "the lines of a matrix (which option) or a ranking (which place)"}},
        {get, "/surveys/{id}/thanks", Access::member(), &show_thanks},
        {get, "/surveys/{id}/preview", Access::member(), &show_preview},
    };
}

}  // namespace agora::surveys
