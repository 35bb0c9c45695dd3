#include "pages.hpp"

#include "mission_model.hpp"
#include "mission_store.hpp"
#include "missions.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::array kAnswerForm{
    fields::FormField{.name = "answer",
                      .type = fields::FieldType::textarea,
                      .label = tr("The answer"),
                      .hint = tr("Whoever brought it back reads it, and passes it on."),
                      .required = true,
                      .minimum = 2,
                      .maximum = 3000,
                      .rows = 5}};
struct TypedAnswer {
    std::string answer = {};
};
AGORA_FIELDS(TypedAnswer, answer)

struct QuestionsPage {
    std::vector<QuestionRow> open = {};
    std::vector<QuestionRow> earlier = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(QuestionsPage, open, earlier, crumbs)

struct QuestionPage {
    QuestionRow question = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(QuestionPage, question, form, action, crumbs, form_keys)

std::vector<QuestionRow> rows_of(const web::Call& call, db::ReadTx& tx,
                                 const std::vector<Question>& questions) {
    std::map<MissionId, std::optional<Mission>> missions;
    std::vector<QuestionRow> rows;
    for (const Question& question : questions) {
        std::optional<Mission> mission;
        if (question.mission_id) {
            auto& known = missions[*question.mission_id];
            if (!known) known = find_mission_by_id(tx, *question.mission_id);
            mission = known;
        }
        rows.push_back(question_row(call, question, mission));
    }
    return rows;
}

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}};
}

http::Response list_questions(web::Call& call) {
    QuestionsPage model;
    call.read([&](db::ReadTx& tx) {
        model = {.open = rows_of(call, tx, list_open_questions(tx)),
                 .earlier = rows_of(call, tx, list_answered_questions(tx))};
    });
    model.crumbs = crumbs_of(call);
    return web::page(
        call, {.view = "ambassadors/questions", .title = call.say(tr("Questions from the field"))},
        model);
}

http::Response question_page(web::Call& call, const fields::FormState* wrong) {
    const auto id = call.id<QuestionId>("id");
    QuestionPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        const auto question = id ? find_question(tx, *id) : std::nullopt;
        if (!question) return false;
        model.question = rows_of(call, tx, {*question}).front();
        return true;
    });
    if (!found) return web::refuse(call, AmbassadorRefusal::question_not_found);
    if (!model.question.is_answered) {
        model.form = wrong == nullptr ? web::show_form(call, kAnswerForm)
                                      : web::show_form(call, kAnswerForm, *wrong);
    }
    model.action = call.link("/ambassadors/questions/" + model.question.id);
    model.crumbs = crumbs_of(call);
    model.crumbs.push_back(
        {call.link("/ambassadors/questions"), call.say(tr("Questions from the field"))});
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/question",
                             .title = call.say(tr("A question from the field"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_question(web::Call& call) {
    return question_page(call, nullptr);
}

http::Response create_answer(web::Call& call) {
    const auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (!typed.ok()) return question_page(call, &typed.state);
    const auto id = call.id<QuestionId>("id");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto question = id ? find_question(tx, *id) : std::nullopt;
        if (!question) return AmbassadorRefusal::question_not_found;
        return answer_question(acting(tx, call), std::move(*question), typed.value.answer);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/questions",
                         {.text = tr("Answered. Whoever brought it back is told.")});
}

}  // namespace

std::vector<web::Route> question_routes() {
    using enum http::Method;
    using web::Access;
    const auto team = Access::needing(kTeam, web::ScopeRule::any_scope);
    return {
        {get,
         "/ambassadors/questions",
         team,
         &list_questions,
         {.summary = "What people asked in the field, with the day of the answer"}},
        {get, "/ambassadors/questions/{id}", team, &show_question},
        {post,
         "/ambassadors/questions/{id}",
         team,
         &create_answer,
         {.summary = "Answer a question from the field"}},
    };
}

}  // namespace agora::ambassadors
