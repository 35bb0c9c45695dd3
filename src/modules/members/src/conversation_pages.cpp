#include "agora/locale/formats.hpp"
#include "conversation_store.hpp"
#include "conversation_view.hpp"
#include "message_form.hpp"
#include "relay_pages.hpp"
#include "relay_store.hpp"

namespace agora::members {
namespace {

constexpr std::int64_t kMostMessages = 200;
constexpr std::int64_t kRowsOfPage = 30;
constexpr std::size_t kExcerpt = 140;

std::string address_of(const ConversationRow& row) {
    return "/conversations/" + to_string(row.conversation_id);
}

Side side_of(const web::Call& call, const ConversationRow& row) {
    return row.member_id == call.actor.account ? Side::member : Side::writer;
}

/// The conversation as this account takes part in it; unknown and foreign look the same.
std::optional<ConversationRow> own_conversation(db::ReadTx& tx, const web::Call& call) {
    const auto id = call.id<ConversationId>("id");
    if (!id) return std::nullopt;
    auto row = find_conversation(tx, *id);
    if (!row) return std::nullopt;
    const bool arrived = row->member_id == call.actor.account && row->member_at != Instant{};
    if (!arrived && row->writer_id != call.actor.account) return std::nullopt;
    return row;
}

// The list

struct ConversationLine {
    std::string url;
    std::string name;
    std::string letters;
    int tone = 1;
    std::string excerpt;
    bool own = false;    ///< the last message is the reader's
    bool waits = false;  ///< for the reader
    Instant at;
};
AGORA_FIELDS(ConversationLine, url, name, letters, tone, excerpt, own, waits, at)

struct ConversationsPage {
    std::vector<ConversationLine> conversations;
    std::string newer_url;
    std::string older_url;
};
AGORA_FIELDS(ConversationsPage, conversations, newer_url, older_url)

std::string excerpt_of(std::string_view body) {
    if (body.size() <= kExcerpt) return std::string{body};
    std::size_t end = kExcerpt;
    while (end > 0 && (static_cast<unsigned char>(body[end]) & 0xC0U) == 0x80U) --end;
    return std::string{body.substr(0, end)} + "…";
}

ConversationLine line_of(db::ReadTx& tx, web::Call& call, const ConversationRow& row) {
    const Side side = side_of(call, row);
    const auto messages = list_messages(tx, row.conversation_id, side, 1);
    const ConversationPage page = page_of(row, names_of(tx, row, today_of(call)), messages, side);
    ConversationLine line;
    line.url = call.link(address_of(row));
    line.name = page.name;
    line.letters = page.letters;
    line.tone = page.tone;
    if (!page.messages.empty()) {
        line.excerpt = excerpt_of(page.messages.front().body);
        line.own = page.messages.front().own;
    }
    line.waits = side == Side::member ? row.member_waits : row.writer_waits;
    line.at = side == Side::member ? row.member_at : row.writer_at;
    return line;
}

http::Response list(web::Call& call) {
    const std::int64_t number = call.page_number();
    ConversationsPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        const auto rows =
            list_conversations(tx, call.actor.account, kRowsOfPage + 1, (number - 1) * kRowsOfPage);
        for (const ConversationRow& row : rows) {
            if (page.conversations.size() == kRowsOfPage) break;
            page.conversations.push_back(line_of(tx, call, row));
        }
        const std::string address = call.link("/conversations") + "?page=";
        if (number > 1) page.newer_url = address + std::to_string(number - 1);
        if (rows.size() > kRowsOfPage) page.older_url = address + std::to_string(number + 1);
        return 0;
    });
    return web::page(call, {.view = "members/conversations", .title = call.say(tr("Messages"))},
                     page);
}

// One conversation

/// Says why this side can't write now; empty when it can.
std::string_view obstacle_of(db::ReadTx& tx, const web::Call& call, const ConversationRow& row,
                             Side side) {
    if (side == Side::writer && !find_reachable(tx, row, today_of(call))) {
        return refusal_text(RelayRefusal::not_reachable).sentence;
    }
    if (side == Side::member && has_blocked(tx, row.member_id, row.writer_key)) {
        return refusal_text(RelayRefusal::writer_is_blocked).sentence;
    }
    return {};
}

std::optional<ConversationPage> own_page(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<ConversationPage> {
        const auto row = own_conversation(tx, call);
        if (!row) return std::nullopt;
        const Side side = side_of(call, *row);
        ConversationPage page =
            page_of(*row, names_of(tx, *row, today_of(call)),
                    list_messages(tx, row->conversation_id, side, kMostMessages), side);
        if (row->project_search_id) {
            page.found = find_look(tx, row->project_search_id, row->member_id);
            if (side == Side::member) page.looks_url = call.link("/profile/looks");
        }
        if (!page.profile_url.empty()) page.profile_url = call.link(page.profile_url);
        const std::string_view obstacle = obstacle_of(tx, call, *row, side);
        page.may_write = obstacle.empty();
        if (!page.may_write) page.notice = call.say(obstacle);
        const std::string address = call.link(address_of(*row));
        page.action = address + "/messages";
        const bool waits = side == Side::member ? row->member_waits : row->writer_waits;
        if (waits) page.settle_action = address + "/settlement";
        if (side == Side::member) {
            const bool blocked = has_blocked(tx, row->member_id, row->writer_key);
            (blocked ? page.unblock_action : page.block_action) =
                address + (blocked ? "/unblocking" : "/blocking");
            page.report_url = address + "/report";
        }
        page.back = {call.link("/conversations"), call.say(tr("Messages"))};
        return page;
    });
}

web::PageHead head_of(const web::Call& call, const ConversationPage& page) {
    return {.view = "members/conversation",
            .title = call.say(Message{tr("Conversation with {name}"), {{"name", page.name}}})};
}

http::Response show(web::Call& call) {
    auto page = own_page(call);
    if (!page) return web::not_found(call);
    page->form = web::show_form(call, kMessageForm);
    page->form_keys = call.form_keys();
    return web::page(call, head_of(call, *page), *page);
}

http::Response create_answer(web::Call& call) {
    auto typed = web::read_form<TypedMessage>(call, kMessageForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto row = own_conversation(tx, call);
            if (!row) return RelayRefusal::conversation_not_found;
            return write_on(tx, relay_of(call), *row, side_of(call, *row), typed.value.message);
        });
        if (done) {
            return web::redirect(call, call.address.substr(0, call.address.rfind('/')),
                                 {.text = tr("Your message is sent.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    auto page = own_page(call);
    if (!page) return web::not_found(call);
    page->form = web::show_form(call, kMessageForm, typed.state);
    page->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call, *page), *page, typed.state.refusals);
}

/// What changes a conversation without a text: settle, block, lift the block.
template <typename Change>
http::Response change(web::Call& call, std::string_view said, Change&& act) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto row = own_conversation(tx, call);
        if (!row) return RelayRefusal::conversation_not_found;
        return act(tx, *row);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, call.address.substr(0, call.address.rfind('/')), {.text = said});
}

http::Response create_settlement(web::Call& call) {
    return change(call, tr("It waits no longer."),
                  [&](db::WriteTx& tx, const ConversationRow& row) {
                      settle(tx, row, side_of(call, row));
                      return Result<Done>{Done{}};
                  });
}

http::Response create_blocking(web::Call& call) {
    return change(
        call, tr("Blocked. Nothing of this person arrives any more, and nobody tells them."),
        [&](db::WriteTx& tx, ConversationRow row) -> Result<Done> {
            if (side_of(call, row) != Side::member) {
                return RelayRefusal::conversation_not_found;
            }
            insert_block(tx, {tx.new_id<BlockId>(), row.member_id, row.writer_key, call.now});
            settle(tx, row, Side::member);
            return Done{};
        });
}

http::Response create_unblocking(web::Call& call) {
    return change(call, tr("The block is lifted: what this person writes from now on arrives."),
                  [&](db::WriteTx& tx, const ConversationRow& row) -> Result<Done> {
                      if (side_of(call, row) != Side::member) {
                          return RelayRefusal::conversation_not_found;
                      }
                      delete_block(tx, row.member_id, row.writer_key);
                      return Done{};
                  });
}

}  // namespace

std::vector<web::TodayLine> conversations_today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    const auto waiting =
        call.read([&](db::ReadTx& tx) { return count_waiting(tx, call.actor.account); });
    if (waiting == 0) return {};
    web::TodayLine line;
    line.rank = 2;
    line.text = call.services.translator.plural(
        call.language, tr("%d message waits for you", "%d messages wait for you"), waiting);
    line.reason = call.say(tr("Somebody wrote to you through your page, or answered you."));
    line.act = call.say(tr("Read"));
    line.path = "/conversations";
    return {line};
}

std::vector<web::Route> conversation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/conversations", Access::member(), &list, {.summary = "The own conversations"}},
        {get, "/conversations/{id}", Access::member(), &show, {.summary = "One conversation"}},
        {post,
         "/conversations/{id}/messages",
         Access::member(),
         &create_answer,
         {.summary = "Answer"}},
        {post, "/conversations/{id}/settlement", Access::member(), &create_settlement},
        {post, "/conversations/{id}/blocking", Access::member(), &create_blocking},
        {post, "/conversations/{id}/unblocking", Access::member(), &create_unblocking},
    };
}

}  // namespace agora::members
