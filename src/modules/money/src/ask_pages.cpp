#include "agora/web/settings.hpp"
#include "ask.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "pages.hpp"
#include "question_store.hpp"
#include "question_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::money {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "about",
                      .type = fields::FieldType::select,
                      .label = tr("What is it about?"),
                      .required = true},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("Your question"),
                      .hint = tr("One question at a time gets the clearest answer."),
                      .required = true,
                      .minimum = 10,
                      .maximum = 1000,
                      .rows = 4},
    fields::FormField{.name = "as_member",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Stand there as “a member”"),
                      .hint = tr("Then only who answers knows that it is you.")},
};
struct TypedQuestion {
    std::string about = {};
    std::string body = {};
    bool as_member = false;
};
AGORA_FIELDS(TypedQuestion, about, body, as_member)

struct AskPage {
    std::int64_t days = 0;
    std::vector<QuestionRow> earlier = {};  ///< about the same
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(AskPage, days, earlier, action, back, form, crumbs, form_keys)

template <typename AnyId>
AnyId subject_of(std::string_view about, std::string_view kind) {
    if (!about.starts_with(kind)) return {};
    return parse_id<AnyId>(about.substr(kind.size())).value_or(AnyId{});
}

FigureId figure_of(std::string_view about) {
    return subject_of<FigureId>(about, "figure-");
}
DocumentId document_of(std::string_view about) {
    return subject_of<DocumentId>(about, "document-");
}

fields::FormContext context_of(web::Call& call) {
    return {.choices = {{"about", call.read([&](db::ReadTx& tx) { return subjects(call, tx); })}}};
}

http::Response ask_page(web::Call& call, const fields::FormState& state) {
    const std::string about{state.values["about"]};
    AskPage model{
        .days = call.services.settings.number("money.working_days"),
        .action = call.link("/money/questions"),
        .back = call.link("/money/questions"),
        .form = web::show_form(call, kForm, state),
        .crumbs = {{call.link("/money"), call.say(tr("The money of the cooperative"))},
                   {call.link("/money/questions"), call.say(tr("Questions about the money"))}},
        .form_keys = call.form_keys()};
    model.earlier = call.read([&](db::ReadTx& tx) {
        std::vector<Question> earlier;
        if (const FigureId figure = figure_of(about)) earlier = list_questions_about(tx, figure);
        if (const DocumentId document = document_of(about)) {
            earlier = list_questions_about(tx, document);
        }
        return rows_of(call, tx, earlier);
    });
    const web::PageHead head{.view = "money/ask", .title = call.say(tr("Ask about the money"))};
    return state.refusals.empty() && !state.previews
               ? web::page(call, head, model)
               : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_new(web::Call& call) {
    const fields::FormContext context = context_of(call);
    std::string about{"all"};
    for (const fields::Choice& choice : context.choices.front().options) {
        if (choice.value == call.query("about")) about = choice.value;
    }
    return ask_page(call, {.values = {{"about", about}}, .context = context});
}

http::Response create_question(web::Call& call) {
    auto typed = web::read_form<TypedQuestion>(call, kForm, context_of(call));
    if (typed.ok()) {
        const auto asked = call.write([&](db::WriteTx& tx) {
            return ask(acting(tx, call), call.actor,
                       {.figure = figure_of(typed.value.about),
                        .document = document_of(typed.value.about),
                        .language = std::string{code(call.language)},
                        .body = typed.value.body,
                        .as_member = typed.value.as_member});
        });
        if (asked) {
            return web::redirect(call, "/money/questions/" + std::to_string(*asked),
                                 {.text = tr("Asked. It stands here for everybody, and you are "
                                             "told when it is answered.")});
        }
        typed.state.refusals.push_back(asked.refusal());
    }
    return ask_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> ask_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/money/questions/new", Access::member(), &show_new},
        {post,
         "/money/questions",
         Access::member(),
         &create_question,
         {.summary = "Ask something about the money; the answer is public"}},
    };
}

}  // namespace agora::money
