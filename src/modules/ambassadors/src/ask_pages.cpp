#include "pages.hpp"

#include "form_page.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "support.hpp"
#include "support_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kAskForm{
    FormField{.name = "title",
              .label = tr("The question, in one sentence"),
              .required = true,
              .minimum = 3,
              .maximum = 160},
    FormField{.name = "due",
              .type = FieldType::date,
              .label = tr("An answer is needed by"),
              .required = true},
    FormField{.name = "body",
              .type = FieldType::textarea,
              .label = tr("What one should know to answer it"),
              .maximum = 5000,
              .rows = 4},
};
struct TypedAsk {
    std::string title = {};
    std::optional<Date> due = {};
    std::string body = {};
};
AGORA_FIELDS(TypedAsk, title, due, body)

constexpr std::array kAnswerForm{FormField{.name = "answer",
                                           .type = FieldType::textarea,
                                           .label = tr("The answer"),
                                           .required = true,
                                           .maximum = 5000,
                                           .rows = 6}};
struct TypedAnswer {
    std::string answer = {};
};
AGORA_FIELDS(TypedAnswer, answer)

struct AskRow {
    std::string id = {};
    Asked asked = Asked::board;
    std::string title = {};
    std::string body = {};
    std::string by = {};
    Instant at = {};
    Date due = {};
    bool late = false;
    bool may_answer = false;
    std::string answer = {};
    std::string answered_by = {};
    Instant answered_at = {};
};
AGORA_FIELDS(AskRow, id, asked, title, body, by, at, due, late, may_answer, answer, answered_by,
             answered_at)

struct BoardPage {
    bool inside = false;  ///< of the board or the support group
    std::vector<AskRow> open = {};
    std::vector<AskRow> answered = {};
    bool asks_board = false;
    bool asks_support = false;
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(BoardPage, inside, open, answered, asks_board, asks_support, form, action, crumbs,
             form_keys)

bool is_inside(const access::Actor& actor) {
    return is_board(actor) || is_support(actor);
}

bool may_answer(const access::Actor& actor, const BoardAsk& ask) {
    return ask.asked == Asked::board ? is_board(actor) : is_support(actor);
}

/// Who is in the support group asks the board; others of the board ask the support group.
Asked asked_by(const access::Actor& actor) {
    return is_support(actor) ? Asked::board : Asked::support;
}

std::vector<AskRow> rows_of(const web::Call& call, db::ReadTx& tx,
                            const std::vector<BoardAsk>& asks) {
    std::vector<AccountId> accounts;
    for (const BoardAsk& ask : asks) {
        accounts.push_back(ask.asked_by);
        accounts.push_back(ask.answered_by);
    }
    const auto names = names_of(tx, std::move(accounts));
    std::vector<AskRow> rows;
    for (const BoardAsk& ask : asks) {
        rows.push_back({.id = to_string(ask.ask_id),
                        .asked = ask.asked,
                        .title = ask.title,
                        .body = ask.body,
                        .by = name_in(names, ask.asked_by),
                        .at = ask.asked_at,
                        .due = ask.due_day,
                        .late = !ask.answered_at && ask.due_day < today_of(call),
                        .may_answer = !ask.answered_at && may_answer(call.actor, ask),
                        .answer = ask.answer,
                        .answered_by = name_in(names, ask.answered_by),
                        .answered_at = ask.answered_at.value_or(Instant{})});
    }
    return rows;
}

http::Response board_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    BoardPage model{.inside = is_inside(call.actor),
                    .action = call.link("/ambassadors/board"),
                    .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    const bool reads = call.read([&](db::ReadTx& tx) {
        const auto sheet = find_sheet(tx, call.actor.account);
        const bool ambassador = sheet && sheet->standing == Standing::accepted;
        if (!model.inside && !ambassador) return false;
        if (model.inside) model.open = rows_of(call, tx, list_open_asks(tx));
        model.answered = rows_of(call, tx, list_answered_asks(tx));
        return true;
    });
    if (!reads) return web::not_found(call);
    if (model.inside) {
        model.asks_board = asked_by(call.actor) == Asked::board;
        model.asks_support = !model.asks_board;
        model.form = wrong == nullptr ? web::show_form(call, kAskForm)
                                      : web::show_form(call, kAskForm, *wrong);
        model.form_keys = call.form_keys();
    }
    const web::PageHead head{.view = "ambassadors/board",
                             .title = call.say(tr("The support group and the board"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_board(web::Call& call) {
    return board_page(call);
}

http::Response create_ask(web::Call& call) {
    if (!is_inside(call.actor)) return web::refuse(call, AmbassadorRefusal::ask_of_others);
    auto typed = web::read_form<TypedAsk>(call, kAskForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return ask_board(acting(tx, call), {.asked = asked_by(call.actor),
                                                .title = typed.value.title,
                                                .body = typed.value.body,
                                                .due_day = *typed.value.due});
        });
        if (done) {
            return web::redirect(call, "/ambassadors/board",
                                 {.text = tr("Asked. Who can answer gets a mail.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return board_page(call, &typed.state);
}

/// The question of the address, when this person may answer it.
Result<BoardAsk> ask_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<AskId>("ask");
    auto ask = id ? find_ask(tx, *id) : std::nullopt;
    if (!ask || !is_inside(call.actor)) return AmbassadorRefusal::question_not_found;
    if (!may_answer(call.actor, *ask)) return AmbassadorRefusal::ask_of_others;
    if (ask->answered_at) return AmbassadorRefusal::answered_already;
    return std::move(*ask);
}

http::Response answer_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    const auto ask = call.read([&](db::ReadTx& tx) { return ask_at(call, tx); });
    if (!ask) return web::refuse(call, ask.refusal());
    return form_page(call,
                     {.heading = ask->title,
                      .words = ask->body,
                      .button = call.say(tr("Send the answer")),
                      .action = call.link("/ambassadors/board/" + to_string(ask->ask_id)),
                      .back = call.link("/ambassadors/board"),
                      .form = wrong == nullptr ? web::show_form(call, kAnswerForm)
                                               : web::show_form(call, kAnswerForm, *wrong),
                      .crumbs = {{call.link("/ambassadors/board"),
                                  call.say(tr("The support group and the board"))}}},
                     wrong);
}

http::Response show_answer(web::Call& call) {
    return answer_page(call);
}

http::Response create_answer(web::Call& call) {
    const auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (!typed.ok()) return answer_page(call, &typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto ask = ask_at(call, tx);
        if (!ask) return ask.refusal();
        return answer_ask(acting(tx, call), *ask, typed.value.answer);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/board", {.text = tr("Answered. Who asked is told.")});
}

}  // namespace

std::vector<web::Route> ask_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/board",
         Access::member(),
         &show_board,
         {.summary = "What the support group and the board ask each other; ambassadors read what "
                     "is answered"}},
        {post,
         "/ambassadors/board",
         Access::member(),
         &create_ask,
         {.summary = "Ask the board (support group) or the support group (board), with a day"}},
        {get,
         "/ambassadors/board/{ask}",
         Access::member(),
         &show_answer,
         {.summary = "A question to answer"}},
        {post,
         "/ambassadors/board/{ask}",
         Access::member(),
         &create_answer,
         {.summary = "Answer a question of the support group or the board"}},
    };
}

}  // namespace agora::ambassadors
