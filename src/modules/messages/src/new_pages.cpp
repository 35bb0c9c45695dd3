#include "agora/fields/form.hpp"
#include "agora/http/method.hpp"
#include "agora/members/reach.hpp"
#include "agora/web/answer.hpp"
#include "begin.hpp"
#include "pages.hpp"
#include "recipients.hpp"
#include "take_part.hpp"

#include <array>

namespace agora::messages {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "to",
                      .type = fields::FieldType::textarea,
                      .label = tr("To whom"),
                      .hint = tr("One to seven members, one on each line: the name as it stands in "
                                 "the directory, or the address of the page."),
                      .required = true,
                      .maximum = 2000,
                      .rows = 3},
    fields::FormField{.name = "title",
                      .label = tr("What it is about"),
                      .hint = tr("Needed when you write to several."),
                      .maximum = 120},
    fields::FormField{.name = "message",
                      .type = fields::FieldType::textarea,
                      .label = tr("Message"),
                      .required = true,
                      .maximum = kMostCharacters,
                      .rows = 8}};

struct Typed {
    std::string to;
    std::string title;
    std::string message;
};
AGORA_FIELDS(Typed, to, title, message)

struct NewPage {
    fields::FormView form;
    std::string action;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(NewPage, form, action, crumbs, form_keys)

NewPage model_of(web::Call& call, fields::FormView form) {
    return {.form = std::move(form),
            .action = call.link("/messages"),
            .crumbs = {{call.link("/messages"), call.say(tr("Conversations of several"))}},
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "messages/new", .title = call.say(tr("Write a message"))};
}

/// ?to=12 names a member whose page one comes from.
http::Response show_new(web::Call& call) {
    fields::NameValues values;
    if (const auto member = parse_id<AccountId>(call.query("to"))) {
        const auto name = call.read([&](db::ReadTx& tx) {
            return members::reachable_name(tx, *member, web::today_of(call));
        });
        if (name) values.add("to", call.services.origin + "/members/" + to_string(*member));
    }
    const auto model = model_of(call, web::show_form(call, kForm, std::move(values)));
    return web::page(call, head_of(call), model);
}

/// With one person it is the conversation that there is with them, or begins it.
Result<std::string> send(const Acting& acting, const Typed& typed) {
    auto others = recipients_of(acting.tx, acting.origin.account, typed.to, acting.today);
    if (!others) return others.refusal();
    if (others->size() > 1) {
        const auto begun = begin_conversation(
            acting, {.others = *std::move(others), .title = typed.title, .body = typed.message});
        if (!begun) return begun.refusal();
        return path_of(*begun);
    }
    const std::string head = typed.title.empty() ? std::string{} : typed.title + "\n\n";
    return members::write_directly(acting.tx, acting.services, acting.origin,
                                   {.to = others->front(), .body = head + typed.message});
}

http::Response create_conversation(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto sent = call.write([&](db::WriteTx& tx) {
            return send({tx, call.services, call.origin(), web::today_of(call)}, typed.value);
        });
        if (sent) return web::redirect(call, *sent, {.text = tr("Your message is sent.")});
        typed.state.refusals.push_back(sent.refusal());
    }
    const auto model = model_of(call, web::show_form(call, kForm, typed.state));
    return web::refuse_form(call, head_of(call), model, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> new_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/messages/new",
             Access::member(),
             &show_new,
             {.summary = "The form to write to one or a few members"}},
            {post,
             "/messages",
             Access::member(),
             &create_conversation,
             {.summary = "Write to one or a few members"}}};
}

}  // namespace agora::messages
