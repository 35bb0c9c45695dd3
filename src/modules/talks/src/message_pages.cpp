#include "message_pages.hpp"

#include "agora/fields/form.hpp"
#include "take_part.hpp"
#include "talk_view.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::talks {
namespace {

constexpr std::int64_t kPageSize = 50;

constexpr std::array kMessageForm{fields::FormField{.name = "body",
                                                    .type = fields::FieldType::textarea,
                                                    .label = tr("Write to the group"),
                                                    .required = true,
                                                    .maximum = 5000,
                                                    .rows = 4}};

struct TypedMessage {
    std::string body;
};
AGORA_FIELDS(TypedMessage, body)

struct MessageView {
    std::string who;  ///< the name in the group; of a moderator their own
    bool by_moderator = false;
    bool own = false;
    std::string body;
    Instant at;
    std::string erase_action;  ///< of the writer and the moderators
};
AGORA_FIELDS(MessageView, who, by_moderator, own, body, at, erase_action)

struct MessagesPage {
    TalkView talk;
    std::vector<MessageView> messages;  ///< the newest last
    std::string earlier;
    std::string action;
    fields::FormView form;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(MessagesPage, talk, messages, earlier, action, form, crumbs, form_keys)

/// What the writers are called here: an alias, or the own name of a moderator.
struct Writers {
    std::map<AccountId, std::string> aliases;
    std::map<AccountId, std::string> moderators;
};

Writers writers_of(db::ReadTx& tx, GroupId group) {
    Writers writers;
    for (TalkMember& member : list_talk_members(tx, group)) {
        writers.aliases[member.account_id] = std::move(member.alias);
    }
    std::vector<AccountId> moderators;
    for (const Moderator& one : list_moderators(tx, group)) moderators.push_back(one.account_id);
    const auto names = names_of(tx, moderators);
    for (std::size_t at = 0; at < moderators.size(); ++at) {
        writers.moderators[moderators[at]] = names[at];
    }
    return writers;
}

void add_messages(const web::Call& call, db::ReadTx& tx, const Talk& talk, Standing standing,
                  MessagesPage& model) {
    const MessageId before = parse_id<MessageId>(call.query("before")).value_or(MessageId{});
    const auto messages = list_messages(tx, talk.group_id, before, kPageSize);
    const Writers writers = writers_of(tx, talk.group_id);
    for (const TalkMessage& message : messages) {
        MessageView view{.who = {},
                         .by_moderator = writers.moderators.contains(message.account_id),
                         .own = message.account_id == call.actor.account,
                         .body = message.body,
                         .at = message.written_at,
                         .erase_action = {}};
        const auto& names = view.by_moderator ? writers.moderators : writers.aliases;
        if (const auto name = names.find(message.account_id); name != names.end()) {
            view.who = name->second;
        }
        if (view.own || standing == Standing::moderator) {
            view.erase_action =
                call.link(path_of(talk, "/messages/" + to_string(message.message_id) + "/erasure"));
        }
        model.messages.push_back(std::move(view));
    }
    std::ranges::reverse(model.messages);
    if (std::ssize(messages) == kPageSize) {
        model.earlier =
            call.link(path_of(talk, "/messages?before=" + to_string(messages.back().message_id)));
    }
}

http::Response page_of(web::Call& call, const fields::FormState& state) {
    MessagesPage model;
    std::optional<Talk> talk;
    bool allowed = false;
    call.read([&](db::ReadTx& tx) {
        model = {};
        talk = any_talk_at(call, tx);
        if (!talk) return;
        const Standing standing = standing_in(tx, talk->group_id, call.actor.account);
        allowed = may_read(standing);
        if (!allowed) return;
        model.talk = view_of(call, *talk);
        add_messages(call, tx, *talk, standing, model);
    });
    if (!talk) return web::refuse(call, TalkRefusal::talk_not_found);
    if (!allowed) return refuse_reading(call, *talk, TalkRefusal::only_its_members);
    model.action = call.link(path_of(*talk, "/messages"));
    model.form = web::show_form(call, kMessageForm, state);
    model.crumbs = {{call.link("/talks"), call.say(tr("Talk groups"))},
                    {model.talk.url, model.talk.name}};
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "talks/messages", .title = model.talk.name};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_messages(web::Call& call) {
    return page_of(call, {});
}

http::Response create_message(web::Call& call) {
    const auto typed = web::read_form<TypedMessage>(call, kMessageForm);
    if (!typed.ok()) return page_of(call, typed.state);
    return act(call, tr("Written."), "/messages", [&](const Acting& acting, const Talk& talk) {
        return write_message(acting, talk, typed.value.body);
    });
}

http::Response create_erasure(web::Call& call) {
    const auto message = call.id<MessageId>("message");
    return act(call, tr("The message is erased."), "/messages",
               [&](const Acting& acting, const Talk& talk) -> Result<Done> {
                   if (!message) return TalkRefusal::message_not_found;
                   return erase_message(acting, talk, *message);
               });
}

}  // namespace

std::vector<web::Route> message_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/talks/{slug}/messages",
         Access::member(),
         &show_messages,
         {.summary = "What is written in a talk group, for those who are in it"}},
        {post,
         "/talks/{slug}/messages",
         Access::member(),
         &create_message,
         {.summary = "Write to a talk group"}},
        {post,
         "/talks/{slug}/messages/{message}/erasure",
         Access::member(),
         &create_erasure,
         {.summary = "Erase a message, as its writer or a moderator"}},
    };
}

}  // namespace agora::talks
