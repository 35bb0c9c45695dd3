#include "relay_pages.hpp"

#include "agora/crypto/random.hpp"
#include "agora/http/address.hpp"
#include "message_form.hpp"
#include "relay_form.hpp"
#include "words.hpp"

#include <array>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kVisitorForm{
    FormField{.name = "name",
              .label = tr("Your name"),
              .required = true,
              .maximum = 120,
              .autocomplete = "name"},
    FormField{.name = "mail",
              .type = FieldType::email,
              .label = tr("Your e-mail address"),
              .hint = tr("For the answer. The member does not see it."),
              .required = true,
              .autocomplete = "email"},
    FormField{.name = "language",
              .type = FieldType::radios,
              .label = tr("Language of the mails to you"),
              .required = true,
              .options = fields::kLanguageOptions},
    kMessageField,
};

struct TypedByVisitor {
    std::string name;
    std::string mail;
    Language language = Language::en;
    std::string message;
};
AGORA_FIELDS(TypedByVisitor, name, mail, language, message)

/// The member as this person may write to them; "Write to …" is there only then.
std::optional<Reachable> addressee_of(web::Call& call) {
    const auto member = call.id<AccountId>("id");
    if (!member || *member == call.actor.account) return std::nullopt;
    const Layer layer = call.actor.is_member() ? Layer::member : Layer::visitor;
    return call.read(
        [&](db::ReadTx& tx) { return find_reachable(tx, layer, *member, today_of(call)); });
}

RelayFormPage page_to(web::Call& call, const Reachable& member, fields::FormView form) {
    const std::string profile = "/members/" + to_string(member.account.account_id);
    RelayFormPage page;
    page.heading = call.say(Message{tr("Write to {name}"), {{"name", member.name}}});
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    page.action = call.link(profile + "/messages");
    page.button = call.say(tr("Send"));
    page.back = {call.link(profile), member.name};
    if (call.actor.is_member()) {
        page.lead = call.say(Message{tr("{name} sees your name, {own}, and what you write."),
                                     {{"name", member.name}, {"own", call.actor.name}}});
        page.why = call.say(
            tr("Neither of you sees the other's e-mail address: everything goes through here."));
    } else {
        page.lead =
            call.say(tr("We first send you a mail. The message leaves when you confirm it there."));
        page.why = call.say(
            tr("Your address is kept only for this conversation, and shown to nobody. You can "
               "erase the conversation at any time by the link in each mail."));
    }
    return page;
}

http::Response show_new(web::Call& call) {
    const auto member = addressee_of(call);
    if (!member) return web::not_found(call);
    fields::FormView form =
        call.actor.is_member()
            ? web::show_form(call, kMessageForm)
            : web::show_form(call, kVisitorForm, {{"language", std::string{code(call.language)}}});
    const RelayFormPage page = page_to(call, *member, std::move(form));
    return web::page(call, form_head(page), page);
}

FirstMessage message_of(const web::Call& call, const Reachable& member, std::string body) {
    return {member.account.account_id, std::move(body),
            http::rate_key(call.request.remote_address)};
}

http::Response create_as_member(web::Call& call, const Reachable& member) {
    auto typed = web::read_form<TypedMessage>(call, kMessageForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return write_as_member(tx, relay_of(call), call.actor.account,
                                   message_of(call, member, typed.value.message));
        });
        if (done) {
            return web::redirect(call, "/conversations/" + to_string(*done),
                                 {.text = tr("Your message is sent.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_with(call, page_to(call, member, web::show_form(call, kMessageForm, typed.state)),
                       typed.state);
}

http::Response create_as_visitor(web::Call& call, const Reachable& member) {
    auto typed = web::read_form<TypedByVisitor>(call, kVisitorForm);
    if (typed.ok()) {
        const std::string secret = crypto::random_token();
        const auto done = call.write([&](db::WriteTx& tx) {
            return write_as_visitor(tx, relay_of(call),
                                    {typed.value.name, typed.value.mail, typed.value.language},
                                    message_of(call, member, typed.value.message), secret);
        });
        if (done) return web::redirect(call, "/conversations/sent");
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_with(call, page_to(call, member, web::show_form(call, kVisitorForm, typed.state)),
                       typed.state);
}

http::Response create_message(web::Call& call) {
    const auto member = addressee_of(call);
    if (!member) return web::not_found(call);
    return call.actor.is_member() ? create_as_member(call, *member)
                                  : create_as_visitor(call, *member);
}

struct SentPage {
    std::string title;
    std::string sentence;
};
AGORA_FIELDS(SentPage, title, sentence)

http::Response show_sent(web::Call& call) {
    const SentPage page{
        call.say(tr("Look in your mail")),
        call.say(tr("We sent you a mail with a link. Your message leaves when you confirm it "
                    "there, within two days. Nothing there? Look in the spam folder."))};
    return web::page(call, {.view = "members/message_sent", .title = page.title}, page);
}

}  // namespace

Relay relay_of(const web::Call& call) {
    return {call.services, call.now, today_of(call)};
}

std::vector<web::Route> relay_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/members/{id}/messages/new", Access::visitor(), &show_new},
        {post,
         "/members/{id}/messages",
         Access::visitor(),
         &create_message,
         {.summary = "Write to a member"}},
        {get, "/conversations/sent", Access::visitor(), &show_sent},
    };
}

}  // namespace agora::members
