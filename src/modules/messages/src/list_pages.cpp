#include "agora/http/method.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/answer.hpp"
#include "message_store.hpp"
#include "pages.hpp"
#include "people.hpp"
#include "take_part.hpp"

namespace agora::messages {
namespace {

constexpr std::int64_t kPageSize = 30;
constexpr std::size_t kExcerpt = 140;

struct RowView {
    std::string url;
    std::string title;
    std::string people;  ///< "Ana, Ben and Chloé"
    std::string excerpt;
    Instant at;
};
AGORA_FIELDS(RowView, url, title, people, excerpt, at)

struct ListPage {
    std::vector<RowView> conversations;
    std::string previous;
    std::string next;
};
AGORA_FIELDS(ListPage, conversations, previous, next)

RowView row_of(const web::Call& call, db::ReadTx& tx, const Conversation& conversation) {
    const ConversationId id = conversation.conversation_id;
    const auto others = others_in(tx, id, call.actor.account);
    const People people(call, tx, others);
    std::vector<std::string> names;
    for (const AccountId one : others) names.push_back(people.of(one).name);
    RowView row{.url = call.link(path_of(id)),
                .title = conversation.title,
                .people = locale::list(call.language, names),
                .excerpt = {},
                .at = conversation.last_at};
    for (const StoredMessage& last : list_messages(tx, id, {}, 1)) {
        row.excerpt = markdown::plain_text(last.body, kExcerpt);
    }
    return row;
}

http::Response show_list(web::Call& call) {
    const std::int64_t number = call.page_number();
    ListPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        const auto own = list_own(tx, call.actor.account, kPageSize + 1, (number - 1) * kPageSize);
        for (const Conversation& one : own) {
            if (std::ssize(page.conversations) == kPageSize) break;
            page.conversations.push_back(row_of(call, tx, one));
        }
        const std::string address = call.link("/messages") + "?page=";
        if (number > 1) page.previous = address + std::to_string(number - 1);
        if (std::ssize(own) > kPageSize) page.next = address + std::to_string(number + 1);
    });
    return web::page(
        call, {.view = "messages/list", .title = call.say(tr("Conversations of several"))}, page);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/messages",
             web::Access::member(),
             &show_list,
             {.summary = "The conversations with several members that one is in"}}};
}

}  // namespace agora::messages
