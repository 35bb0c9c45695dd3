#include "case_pages.hpp"

#include "agora/markdown/markdown.hpp"
#include "answer.hpp"
#include "ask.hpp"
#include "case_store.hpp"
#include "case_view.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::requests {
namespace {

constexpr std::array kOutcomes{
    fields::Option{"answered", tr("It goes on: a question, or a first answer")},
    fields::Option{"done", tr("It is arranged")},
    fields::Option{"refused", tr("It can't be, and here is why")},
};
constexpr fields::FormField kBody{.name = "body",
                                  .type = fields::FieldType::textarea,
                                  .label = tr("Your answer"),
                                  .required = true,
                                  .maximum = 5000,
                                  .rows = 5,
                                  .markdown = true};
constexpr std::array kAnswerForm{kBody, fields::FormField{.name = "state",
                                                          .type = fields::FieldType::radios,
                                                          .label = tr("How does it stand then?"),
                                                          .required = true,
                                                          .options = kOutcomes}};
constexpr std::array kAgainForm{fields::FormField{.name = "body",
                                                  .type = fields::FieldType::textarea,
                                                  .label = tr("Write to the team"),
                                                  .required = true,
                                                  .maximum = 5000,
                                                  .rows = 4,
                                                  .markdown = true}};
struct TypedEntry {
    std::string body = {};
    std::optional<State> state = {};
};
AGORA_FIELDS(TypedEntry, body, state)

struct TypedAgain {
    std::string body = {};
};
AGORA_FIELDS(TypedAgain, body)

struct EntryView {
    std::int64_t place = 1;
    web::Link by = {};
    bool by_team = false;
    Html body = {};
    Instant at = {};
    std::string state_label = {};  ///< of an answer
};
AGORA_FIELDS(EntryView, place, by, by_team, body, at, state_label)

struct CasePage {
    CaseRow row = {};
    std::vector<EntryView> entries = {};
    bool may_answer = false;
    bool may_continue = false;
    bool may_take_back = false;
    fields::FormView answer = {};
    fields::FormView again = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(CasePage, row, entries, may_answer, may_continue, may_take_back, answer, again, action,
             crumbs, form_keys)

std::vector<EntryView> entries_of(const web::Call& call, db::ReadTx& tx, CaseId id) {
    const auto entries = list_entries(tx, id);
    std::vector<AccountId> writers;
    for (const Entry& entry : entries) writers.push_back(entry.written_by);
    const auto names = circles::names_of(call, tx, std::move(writers));
    std::vector<EntryView> views;
    for (const Entry& entry : entries) {
        EntryView view{.place = entry.place,
                       .by = {},
                       .by_team = entry.by_team,
                       .body = markdown::render(entry.body),
                       .at = entry.written_at,
                       .state_label = entry.by_team ? call.say(label_of(entry.state)) : ""};
        if (const auto name = names.find(entry.written_by); name != names.end()) {
            view.by = name->second;
        }
        views.push_back(std::move(view));
    }
    return views;
}

/// The two forms of the page as they stand.
struct Forms {
    fields::FormState answer = {};
    fields::FormState again = {};
};

http::Response case_page(web::Call& call, const Forms& forms) {
    std::optional<Seen> seen;
    CasePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = seen_at(call, tx);
        if (!seen) return;
        model.row = row_of(call, seen->row, seen->standing.circle, seen->standing.name);
        model.entries = entries_of(call, tx, seen->row.case_id);
    });
    if (!seen) return web::refuse(call, RequestRefusal::case_not_found);
    const bool open = seen->row.state == State::waiting || seen->row.state == State::answered;
    const bool group_open = seen->standing.circle.state != circles::State::closed;
    model.may_answer = is_team(call.actor) && seen->row.state != State::withdrawn;
    model.may_continue =
        may_continue(call.actor, *seen) && group_open && seen->row.state != State::withdrawn;
    model.may_take_back = may_continue(call.actor, *seen) && open;
    fields::FormState answer = forms.answer;
    if (answer.ok()) answer.values = {{"state", "answered"}};
    if (model.may_answer) model.answer = web::show_form(call, kAnswerForm, answer);
    if (model.may_continue) model.again = web::show_form(call, kAgainForm, forms.again);
    model.action = call.link(path_of(seen->row));
    model.crumbs = {model.row.group};
    if (is_team(call.actor)) {
        model.crumbs = {{call.link("/requests"), call.say(tr("What groups ask the team"))}};
    } else if (seen->standing.looks_after) {
        model.crumbs.push_back({call.link(circles::path_of(seen->standing.circle, "/requests")),
                                call.say(tr("Requests to the team"))});
    }
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "requests/case", .title = seen->row.subject};
    const auto& refusals = forms.answer.ok() ? forms.again.refusals : forms.answer.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_case(web::Call& call) {
    return case_page(call, {});
}

template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto seen = seen_at(call, tx);
        if (!seen) return RequestRefusal::case_not_found;
        path = path_of(seen->row);
        return work(acting(tx, call), std::move(*seen));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_answer(web::Call& call) {
    auto typed = web::read_form<TypedEntry>(call, kAnswerForm);
    if (!typed.ok()) return case_page(call, {.answer = typed.state, .again = {}});
    return act(call, tr("Answered. The animators are told."),
               [&](const Acting& acting, Seen seen) -> Result<Done> {
                   if (!is_team(call.actor)) return RequestRefusal::not_of_the_team;
                   return answer(acting, std::move(seen), *typed.value.state, typed.value.body);
               });
}

http::Response create_message(web::Call& call) {
    auto typed = web::read_form<TypedAgain>(call, kAgainForm);
    if (!typed.ok()) return case_page(call, {.answer = {}, .again = typed.state});
    return act(call, tr("Sent to the team."), [&](const Acting& acting, Seen seen) -> Result<Done> {
        if (!may_continue(call.actor, seen)) return RequestRefusal::not_its_animator;
        return write_again(acting, std::move(seen), typed.value.body);
    });
}

http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("Taken back."), [&](const Acting& acting, Seen seen) -> Result<Done> {
        if (!may_continue(call.actor, seen)) return RequestRefusal::not_its_animator;
        return take_back(acting, std::move(seen));
    });
}

}  // namespace

std::vector<web::Route> case_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/requests/{number}", Access::member(), &show_case, {.summary = "One request"}},
        {post,
         "/requests/{number}/answers",
         Access::needing(kAnswerRequests, web::ScopeRule::any_scope),
         &create_answer,
         {.summary = "Answer a request, and say how it stands"}},
        {post,
         "/requests/{number}/messages",
         Access::member(),
         &create_message,
         {.summary = "Write again; it waits for an answer again"}},
        {post,
         "/requests/{number}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Take a request back"}},
    };
}

}  // namespace agora::requests
