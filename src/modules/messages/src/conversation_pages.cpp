#include "agora/fields/form.hpp"
#include "agora/http/method.hpp"
#include "agora/http/url.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "people.hpp"
#include "refusals.hpp"
#include "take_part.hpp"

#include <algorithm>
#include <array>

namespace agora::messages {
namespace {

constexpr std::int64_t kPageSize = 50;

constexpr std::array kForm{fields::FormField{.name = "message",
                                             .type = fields::FieldType::textarea,
                                             .label = tr("Message"),
                                             .required = true,
                                             .maximum = kMostCharacters,
                                             .rows = 5}};

struct Typed {
    std::string message;
};
AGORA_FIELDS(Typed, message)

struct MessageView {
    PersonView who;
    bool own = false;
    Html body;
    bool gone = false;  ///< taken back or removed
    Instant at;
    std::string erase_action = {};
    std::string report_url = {};
};
AGORA_FIELDS(MessageView, who, own, body, gone, at, erase_action, report_url)

struct ConversationPage {
    std::string title;
    std::vector<PersonView> others;
    std::vector<MessageView> messages;  ///< the newest last
    std::string earlier;
    std::string action;
    std::string leave_action;
    fields::FormView form;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(ConversationPage, title, others, messages, earlier, action, leave_action, form, crumbs,
             form_keys)

MessageView view_of(const web::Call& call, const StoredMessage& message, const People& people) {
    const std::string path =
        path_of(message.conversation_id, "/posts/" + to_string(message.message_id));
    MessageView view{.who = people.of(message.account_id),
                     .own = message.account_id == call.actor.account,
                     .body = markdown::render(message.body),
                     .gone = message.body.empty(),
                     .at = message.written_at};
    if (view.gone) return view;
    if (view.own) {
        view.erase_action = call.link(path + "/erasure");
    } else if (message.account_id) {
        view.report_url = call.link("/reports/new") + "?about=" + http::encoded(path);
    }
    return view;
}

void add_messages(const web::Call& call, db::ReadTx& tx, ConversationId id,
                  ConversationPage& page) {
    const auto before = parse_id<MessageId>(call.query("before")).value_or(MessageId{});
    const auto messages = list_messages(tx, id, before, kPageSize);
    const auto others = others_in(tx, id, call.actor.account);
    std::vector<AccountId> accounts = others;
    for (const StoredMessage& message : messages) accounts.push_back(message.account_id);
    std::ranges::sort(accounts);
    const auto again = std::ranges::unique(accounts);
    accounts.erase(again.begin(), again.end());
    const People people(call, tx, accounts);
    for (const AccountId other : others) page.others.push_back(people.of(other));
    for (const StoredMessage& message : messages) {
        page.messages.push_back(view_of(call, message, people));
    }
    std::ranges::reverse(page.messages);
    if (std::ssize(messages) == kPageSize) {
        page.earlier = call.link(path_of(id)) + "?before=" + to_string(messages.back().message_id);
    }
}

http::Response page_of(web::Call& call, const fields::FormState& state) {
    const auto id = call.id<ConversationId>("conversation");
    ConversationPage page;
    const bool found = call.read([&](db::ReadTx& tx) {
        page = {};
        const auto own = id ? find_own(tx, *id, call.actor.account) : std::nullopt;
        if (!own) return false;
        page.title = own->title;
        add_messages(call, tx, *id, page);
        return true;
    });
    if (!found) return web::refuse(call, MessageRefusal::conversation_not_found);
    page.action = call.link(path_of(*id, "/posts"));
    page.leave_action = call.link(path_of(*id, "/departure"));
    page.form = web::show_form(call, kForm, state);
    page.crumbs = {{call.link("/inbox"), call.say(tr("Inbox"))},
                   {call.link("/messages"), call.say(tr("Conversations of several"))}};
    page.form_keys = call.form_keys();
    const web::PageHead head{.view = "messages/conversation", .title = page.title};
    return state.ok() ? web::page(call, head, page)
                      : web::refuse_form(call, head, page, state.refusals);
}

http::Response show_conversation(web::Call& call) {
    return page_of(call, {});
}

Acting acting_of(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin(), web::today_of(call)};
}

http::Response create_post(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) return page_of(call, typed.state);
    const auto id = call.id<ConversationId>("conversation").value_or(ConversationId{});
    const auto done = call.write([&](db::WriteTx& tx) {
        return write_message(acting_of(tx, call), id, typed.value.message);
    });
    if (done) return web::redirect(call, path_of(id));
    typed.state.refusals.push_back(done.refusal());
    return page_of(call, typed.state);
}

http::Response create_erasure(web::Call& call) {
    const auto id = call.id<ConversationId>("conversation").value_or(ConversationId{});
    const auto message = call.id<MessageId>("message").value_or(MessageId{});
    const auto done =
        call.write([&](db::WriteTx& tx) { return take_back(acting_of(tx, call), id, message); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(id), {.text = tr("The words are gone, for everybody.")});
}

http::Response create_departure(web::Call& call) {
    const auto id = call.id<ConversationId>("conversation").value_or(ConversationId{});
    const auto done = call.write([&](db::WriteTx& tx) { return leave(acting_of(tx, call), id); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/messages", {.text = tr("You left the conversation.")});
}

}  // namespace

std::vector<web::Route> conversation_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/messages/{conversation}",
             Access::member(),
             &show_conversation,
             {.summary = "A conversation that one is in"}},
            {post,
             "/messages/{conversation}/posts",
             Access::member(),
             &create_post,
             {.summary = "Write in it"}},
            {post,
             "/messages/{conversation}/posts/{message}/erasure",
             Access::member(),
             &create_erasure,
             {.summary = "Take one's own words back"}},
            {post,
             "/messages/{conversation}/departure",
             Access::member(),
             &create_departure,
             {.summary = "Leave it"}}};
}

}  // namespace agora::messages
