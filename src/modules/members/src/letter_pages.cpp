#include "agora/inbox/notice.hpp"
#include "agora/crypto/random.hpp"
#include "conversation_store.hpp"
#include "conversation_view.hpp"
#include "message_form.hpp"
#include "relay_form.hpp"
#include "relay_pages.hpp"

namespace agora::members {
namespace {

constexpr std::int64_t kMostMessages = 200;

/// What a visitor reads by a link: no account is needed, the secret is enough.
struct Opened {
    ConversationRow row;
    Names names;
    std::vector<MessageRow> messages;
    bool reachable = false;
};

std::optional<Opened> opened(web::Call& call, LinkPurpose purpose) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Opened> {
        const auto row = find_by_link(tx, call.path_value("token"), purpose, call.now);
        if (!row) return std::nullopt;
        return Opened{*row, names_of(tx, *row, today_of(call)),
                      list_messages(tx, row->conversation_id, Side::writer, kMostMessages),
                      find_reachable(tx, *row, today_of(call)).has_value()};
    });
}

/// "/conversations/letters/SECRET" of "/conversations/letters/SECRET/messages".
std::string parent_of(const web::Call& call) {
    return call.address.substr(0, call.address.rfind('/'));
}

http::Response show_confirmation(web::Call& call) {
    const auto letter = opened(call, LinkPurpose::confirm);
    if (!letter) return web::refuse(call, RelayRefusal::link_used_or_old);
    RelayFormPage page;
    page.heading = call.say(tr("Send your message?"));
    page.lead = call.say(Message{tr("This goes to {name}, from {own}."),
                                 {{"name", letter->names.member}, {"own", letter->names.writer}}});
    if (!letter->messages.empty()) page.quote = letter->messages.front().body;
    page.form_keys = call.form_keys();
    page.action = call.link(call.address);
    page.button = call.say(tr("Yes, send it"));
    page.why = call.say(tr("If you do nothing, message and address are erased within two days."));
    return web::page(call, form_head(page), page);
}

http::Response create_confirmation(web::Call& call) {
    const std::string next = crypto::random_token();
    const auto done = call.write([&](db::WriteTx& tx) {
        return confirm_message(tx, relay_of(call), call.path_value("token"), next);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/conversations/letters/" + next,
                         {.text = tr("Your message is sent. The answer comes by mail.")});
}

ConversationPage letter_page(web::Call& call, const Opened& letter, fields::FormView form) {
    ConversationPage page = page_of(letter.row, letter.names, letter.messages, Side::writer);
    if (!page.profile_url.empty()) page.profile_url = call.link(page.profile_url);
    page.may_write = letter.reachable;
    if (!page.may_write) {
        page.notice = call.say(refusal_text(RelayRefusal::not_reachable).sentence);
    }
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    const std::string address =
        call.link("/conversations/letters/" + std::string{call.path_value("token")});
    page.action = address + "/messages";
    page.erase_action = address + "/erasure";
    return page;
}

web::PageHead head_of(const web::Call& call, const ConversationPage& page) {
    return {.view = "members/conversation",
            .title = call.say(Message{tr("Conversation with {name}"), {{"name", page.name}}})};
}

http::Response show_letter(web::Call& call) {
    const auto letter = opened(call, LinkPurpose::read);
    if (!letter) return web::refuse(call, RelayRefusal::link_used_or_old);
    const ConversationPage page = letter_page(call, *letter, web::show_form(call, kMessageForm));
    return web::page(call, head_of(call, page), page);
}

http::Response create_letter_message(web::Call& call) {
    auto typed = web::read_form<TypedMessage>(call, kMessageForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto row =
                find_by_link(tx, call.path_value("token"), LinkPurpose::read, call.now);
            if (!row) return RelayRefusal::link_used_or_old;
            return write_on(tx, relay_of(call), *row, Side::writer, typed.value.message);
        });
        if (done)
            return web::redirect(call, parent_of(call), {.text = tr("Your message is sent.")});
        typed.state.refusals.push_back(done.refusal());
    }
    const auto letter = opened(call, LinkPurpose::read);
    if (!letter) return web::refuse(call, RelayRefusal::link_used_or_old);
    const ConversationPage page =
        letter_page(call, *letter, web::show_form(call, kMessageForm, typed.state));
    return web::refuse_form(call, head_of(call, page), page, typed.state.refusals);
}

http::Response create_erasure(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto row = find_by_link(tx, call.path_value("token"), LinkPurpose::read, call.now);
        if (!row) return RelayRefusal::link_used_or_old;
        delete_conversation(tx, row->conversation_id);
        inbox::forget(tx, call.services, "conversation " + to_string(row->conversation_id));
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(
        call, "/members",
        {.text = tr("The conversation is erased, with your name and your address.")});
}

}  // namespace

std::vector<web::Route> letter_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/conversations/confirmation/{token}", Access::visitor(), &show_confirmation},
        {post, "/conversations/confirmation/{token}", Access::visitor(), &create_confirmation},
        {get, "/conversations/letters/{token}", Access::visitor(), &show_letter},
        {post, "/conversations/letters/{token}/messages", Access::visitor(),
         &create_letter_message},
        {post, "/conversations/letters/{token}/erasure", Access::visitor(), &create_erasure},
    };
}

}  // namespace agora::members
