#include "question_pages.hpp"

#include "make.hpp"
#include "question_form.hpp"
#include "questions.hpp"
#include "ready.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "survey_view.hpp"

namespace agora::surveys {
namespace {

constexpr std::int64_t kUsualScale = 5;

struct QuestionPage {
    std::string heading = {};
    std::string kind_label = {};
    Kind kind = Kind::one;
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(QuestionPage, heading, kind_label, kind, action, back, form, form_keys, crumbs)

/// The draft and which question of it; a new one has number 0.
struct Edited {
    Seen seen;
    Question question;
};

Result<Edited> edited_at(web::Call& call, db::ReadTx& tx) {
    auto seen = kept_at(call, tx);
    if (!seen) return seen.refusal();
    if (seen->survey.state != State::draft) return SurveyRefusal::published_already;
    return Edited{*std::move(seen), {}};
}

/// The one of the address ("{number}").
Result<Edited> old_one(web::Call& call, db::ReadTx& tx) {
    auto edited = edited_at(call, tx);
    if (!edited) return edited;
    const auto number = parse_positive(call.path_value("number")).value_or(0);
    const Question* question = edited->seen.questionnaire.find(number);
    if (question == nullptr) return SurveyRefusal::question_not_found;
    edited->question = *question;
    return edited;
}

/// Of the kind that the query or the form names.
Result<Edited> new_one(web::Call& call, db::ReadTx& tx) {
    auto edited = edited_at(call, tx);
    if (!edited) return edited;
    const auto sent = call.sent["kind"];
    const auto kind = fields::enum_value<Kind>(sent.empty() ? call.query("kind") : sent);
    if (!kind) return SurveyRefusal::question_not_found;
    edited->question.kind = *kind;
    if (*kind == Kind::scale) edited->question.most = kUsualScale;
    return edited;
}

std::string action_of(const Edited& edited) {
    std::string rest = "/questions";
    if (edited.question.number > 0) rest += "/" + std::to_string(edited.question.number);
    return path_of(edited.seen.survey.survey_id, rest);
}

http::Response page_of(web::Call& call, const Edited& edited, const fields::FormState& state) {
    const bool is_new = edited.question.number == 0;
    const std::string back = call.link(path_of(edited.seen.survey.survey_id, "/edit"));
    const QuestionPage model{
        .heading = call.say(is_new ? tr("Add a question") : tr("Change the question")),
        .kind_label = call.say(label_of(edited.question.kind)),
        .kind = edited.question.kind,
        .action = call.link(action_of(edited)),
        .back = back,
        .form = web::show_form(call, question_form(), state),
        .form_keys = call.form_keys(),
        .crumbs = {{call.link("/surveys"), call.say(tr("Surveys"))},
                   {back, view_of(call, edited.seen).title}}};
    const web::PageHead head{.view = "surveys/question", .title = model.heading};
    return state.refusals.empty() ? web::page(call, head, model)
                                  : web::refuse_form(call, head, model, state.refusals);
}

http::Response show(web::Call& call, const Result<Edited>& edited) {
    if (!edited) return web::refuse(call, edited.refusal());
    const auto& [seen, question] = *edited;
    return page_of(call, *edited,
                   {.values = fields::to_values(typed_of(question, seen.survey.version)),
                    .context = question_context(call, seen.questionnaire, question)});
}

http::Response show_new(web::Call& call) {
    return show(call, call.read([&](db::ReadTx& tx) { return new_one(call, tx); }));
}

http::Response show_question(web::Call& call) {
    return show(call, call.read([&](db::ReadTx& tx) { return old_one(call, tx); }));
}

using Find = Result<Edited> (*)(web::Call&, db::ReadTx&);

Result<Done> put(web::Call& call, db::WriteTx& tx, Find find, const TypedQuestion& typed) {
    const auto now = find(call, tx);
    if (!now) return now.refusal();
    auto question = question_in(typed, now->question);
    if (!question) return question.refusal();
    const Questionnaire& questionnaire = now->seen.questionnaire;
    const auto changed = now->question.number == 0
                             ? with_question(questionnaire, *std::move(question))
                             : with_changed(questionnaire, *std::move(question));
    if (!changed) return changed.refusal();
    return put_questions(acting(tx, call), now->seen.survey, *changed, typed.seen);
}

http::Response save(web::Call& call, Find find) {
    const auto edited = call.read([&](db::ReadTx& tx) { return find(call, tx); });
    if (!edited) return web::refuse(call, edited.refusal());
    const auto& [seen, question] = *edited;
    auto typed = web::read_form<TypedQuestion>(
        call, question_form(), question_context(call, seen.questionnaire, question));
    if (typed.ok()) {
        const auto done =
            call.write([&](db::WriteTx& tx) { return put(call, tx, find, typed.value); });
        if (done) {
            return web::redirect(call, path_of(seen.survey.survey_id, "/edit"),
                                 {.text = tr("Saved.")});
        }
        if (done.refusal().kind() == RefusalKind::not_found) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(SurveyRefusal::changed_meanwhile)) {
            typed.state.values =
                typed.state.values.with("seen", std::to_string(seen.survey.version));
        }
    }
    return page_of(call, *edited, typed.state);
}

http::Response create_question(web::Call& call) {
    return save(call, &new_one);
}

http::Response save_question(web::Call& call) {
    return save(call, &old_one);
}

http::Response remove_question(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<SurveyId> {
        const auto now = old_one(call, tx);
        if (!now) return now.refusal();
        const auto changed = without_question(now->seen.questionnaire, now->question.number);
        if (!changed) return changed.refusal();
        const Survey& survey = now->seen.survey;
        const auto put = put_questions(acting(tx, call), survey, *changed, survey.version);
        if (!put) return put.refusal();
        return survey.survey_id;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*done, "/edit"), {.text = tr("The question is gone.")});
}

http::Response add_ready(web::Call& call) {
    const auto ready = fields::enum_value<Ready>(call.sent["what"]);
    if (!ready) return web::refuse(call, SurveyRefusal::question_not_found);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<SurveyId> {
        const auto now = edited_at(call, tx);
        if (!now) return now.refusal();
        const auto changed =
            with_question(now->seen.questionnaire, ready_question(call.services, tx, *ready));
        if (!changed) return changed.refusal();
        const Survey& survey = now->seen.survey;
        const auto put = put_questions(acting(tx, call), survey, *changed, survey.version);
        if (!put) return put.refusal();
        return survey.survey_id;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*done, "/edit") + "#questions", {.text = tr("Added.")});
}

http::Response move_question(web::Call& call) {
    const auto step = fields::enum_value<Step>(call.sent["step"]);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<SurveyId> {
        const auto now = old_one(call, tx);
        if (!now) return now.refusal();
        const auto changed =
            with_moved(now->seen.questionnaire, now->question.number, step.value_or(Step::up));
        if (!changed) return changed.refusal();
        const Survey& survey = now->seen.survey;
        const auto put = put_questions(acting(tx, call), survey, *changed, survey.version);
        if (!put) return put.refusal();
        return survey.survey_id;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*done, "/edit") + "#questions", {.text = tr("Moved.")});
}

}  // namespace

std::vector<web::Route> question_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/surveys/{id}/questions/new", Access::member(), &show_new},
        {post,
         "/surveys/{id}/questions",
         Access::member(),
         &create_question,
         {.summary = "Add a question of a kind to a draft"}},
        {post,
         "/surveys/{id}/ready-questions",
         Access::member(),
         &add_ready,
         {.summary = "Add a ready question to a draft (what: region or sector)"}},
        {get, "/surveys/{id}/questions/{number}/edit", Access::member(), &show_question},
        {post,
         "/surveys/{id}/questions/{number}",
         Access::member(),
         &save_question,
         {.summary = "Change a question of a draft"}},
        {post,
         "/surveys/{id}/questions/{number}/removal",
         Access::member(),
         &remove_question,
         {.summary = "Take a question out of a draft"}},
        {post,
         "/surveys/{id}/questions/{number}/moves",
         Access::member(),
         &move_question,
         {.summary = "Move a question of a draft up or down (step)"}},
    };
}

}  // namespace agora::surveys
