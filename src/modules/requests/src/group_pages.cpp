#include "group_pages.hpp"

#include "ask.hpp"
#include "case_store.hpp"
#include "case_view.hpp"
#include "pace.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::requests {
namespace {

constexpr std::array kNeedOptions{
    fields::Option{"room", tr("A room"),
                   tr("To meet: how many people, which day, what is needed.")},
    fields::Option{"mailing", tr("A mailing"), tr("To whom, why, by when.")},
    fields::Option{"budget", tr("A budget"),
                   tr("How much, for what, and what the group does itself.")},
    fields::Option{"other", tr("Something else")},
};

constexpr std::array kAskForm{
    fields::FormField{.name = "need",
                      .type = fields::FieldType::radios,
                      .label = tr("What does the group need?"),
                      .required = true,
                      .options = kNeedOptions},
    fields::FormField{.name = "subject",
                      .label = tr("In a few words"),
                      .required = true,
                      .minimum = 3,
                      .maximum = 120},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("What the team has to know to say yes"),
                      .required = true,
                      .maximum = 5000,
                      .rows = 6,
                      .markdown = true},
    fields::FormField{.name = "needed_on",
                      .type = fields::FieldType::date,
                      .label = tr("By which day do you need it?"),
                      .hint = tr("Leave it empty when any day is good.")},
};
struct TypedRequest {
    Need need = Need::other;
    std::string subject = {};
    std::string body = {};
    std::optional<Date> needed_on = {};
};
AGORA_FIELDS(TypedRequest, need, subject, body, needed_on)

struct AskPage {
    web::Link group = {};
    std::string lang = {};
    std::string action = {};
    std::string back = {};
    std::int64_t days = 0;  ///< working days after which an answer is due
    std::optional<std::int64_t> hours = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(AskPage, group, lang, action, back, days, hours, form, form_keys)

struct GroupPage {
    web::Link group = {};
    std::string lang = {};
    std::vector<CaseRow> open = {};
    std::vector<CaseRow> ended = {};
    std::string ask_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(GroupPage, group, lang, open, ended, ask_url, crumbs)

/// The group of the address for somebody who looks after it, or why there is no page.
Result<circles::Standing> entered(db::ReadTx& tx, const web::Call& call) {
    auto standing = circles::standing_at(call, tx);
    if (!standing) return RequestRefusal::group_not_found;
    if (!standing->looks_after) return RequestRefusal::not_its_animator;
    return std::move(*standing);
}

web::Link group_link(const web::Call& call, const circles::Standing& standing) {
    return {call.link(circles::path_of(standing.circle)), standing.name.name};
}

http::Response list_group(web::Call& call) {
    GroupPage model;
    const auto standing = call.read([&](db::ReadTx& tx) -> Result<circles::Standing> {
        model = {};
        auto entry = entered(tx, call);
        if (!entry) return entry;
        for (CaseRow& row : rows_of(call, tx, list_cases_of(tx, entry->circle.circle_id))) {
            const bool open = row.state == State::waiting || row.state == State::answered;
            (open ? model.open : model.ended).push_back(std::move(row));
        }
        return entry;
    });
    if (!standing) return web::refuse(call, standing.refusal());
    model.group = group_link(call, *standing);
    model.lang = standing->name.language;
    if (standing->circle.state != circles::State::closed) {
        model.ask_url = call.link(circles::path_of(standing->circle, "/requests/new"));
    }
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}, model.group};
    return web::page(call,
                     {.view = "requests/group",
                      .title = call.say(
                          {tr("What “{group}” asked the team"), {{"group", standing->name.name}}})},
                     model);
}

http::Response page_of(web::Call& call, const circles::Standing& standing, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    const AskPage model{
        .group = group_link(call, standing),
        .lang = standing.name.language,
        .action = call.link(circles::path_of(standing.circle, "/requests")),
        .back = call.link(circles::path_of(standing.circle, "/requests")),
        .days = working_days(call),
        .hours = call.read([&](db::ReadTx& tx) { return pace_of(tx, call.now).median_hours; }),
        .form = std::move(form),
        .form_keys = call.form_keys()};
    const web::PageHead head{.view = "requests/ask",
                             .title = call.say(tr("Ask the team for something"))};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_new(web::Call& call) {
    const auto standing = call.read([&](db::ReadTx& tx) { return entered(tx, call); });
    if (!standing) return web::refuse(call, standing.refusal());
    if (standing->circle.state == circles::State::closed) {
        return web::refuse(call, RequestRefusal::group_has_ended);
    }
    return page_of(call, *standing, web::show_form(call, kAskForm, {{"need", "room"}}), {});
}

http::Response create_request(web::Call& call) {
    const auto standing = call.read([&](db::ReadTx& tx) { return entered(tx, call); });
    if (!standing) return web::refuse(call, standing.refusal());
    auto typed = web::read_form<TypedRequest>(call, kAskForm);
    if (typed.ok()) {
        const TypedRequest& value = typed.value;
        const auto number = call.write([&](db::WriteTx& tx) -> Result<std::int64_t> {
            const auto now = entered(tx, call);
            if (!now) return now.refusal();
            return ask(acting(tx, call), *now,
                       {value.need, std::string{code(call.language)}, value.subject, value.body,
                        value.needed_on},
                       today_of(call));
        });
        if (number) {
            return web::redirect(call, "/requests/" + std::to_string(*number),
                                 {.text = tr("Sent to the team.")});
        }
        const RefusalKind kind = number.refusal().kind();
        if (kind == RefusalKind::forbidden || kind == RefusalKind::not_found ||
            number.refusal().is(RequestRefusal::group_has_ended)) {
            return web::refuse(call, number.refusal());
        }
        typed.state.refusals.push_back(number.refusal());
    }
    return page_of(call, *standing, web::show_form(call, kAskForm, typed.state),
                   typed.state.refusals);
}

}  // namespace

std::vector<web::Route> group_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/requests",
         Access::member(),
         &list_group,
         {.summary = "What the animators of a group asked the team"}},
        {get, "/groups/{slug}/requests/new", Access::member(), &show_new},
        {post,
         "/groups/{slug}/requests",
         Access::member(),
         &create_request,
         {.summary = "Ask the team for a room, a mailing, a budget, something else"}},
    };
}

}  // namespace agora::requests
