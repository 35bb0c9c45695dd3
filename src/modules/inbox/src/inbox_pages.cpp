#include "inbox_pages.hpp"

#include "agora/http/method.hpp"
#include "agora/http/url.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "notice_store.hpp"
#include "refusals.hpp"
#include "sentences.hpp"
#include "unread.hpp"

#include <algorithm>

namespace agora::inbox {
namespace {

constexpr std::int64_t kPageSize = 30;
constexpr std::string_view kUnread = "unread";

struct LineView {
    std::string url;
    Kind kind = Kind::service;
    std::string label;  ///< of the kind
    std::string sentence;
    std::int64_t unread = 0;
    bool several = false;  ///< told more than once since it was read
    Instant at;
};
AGORA_FIELDS(LineView, url, kind, label, sentence, unread, several, at)

struct TabView {
    std::string url;
    std::string label;
    bool current = false;
};
AGORA_FIELDS(TabView, url, label, current)

struct InboxPage {
    std::vector<TabView> tabs;
    std::vector<LineView> lines;
    bool filtered = false;
    bool has_unread = false;
    std::string action;
    std::string previous;
    std::string next;
    Html form_keys;
};
AGORA_FIELDS(InboxPage, tabs, lines, filtered, has_unread, action, previous, next, form_keys)

/// "", "unread" or a kind; anything else shows everything.
std::string shown(const web::Call& call) {
    const std::string_view asked = call.query("show");
    const bool known = asked == kUnread || fields::enum_value<Kind>(asked).has_value();
    return known ? std::string{asked} : std::string{};
}

std::string address_of(const web::Call& call, const std::string& show, std::int64_t page) {
    http::NameValues values;
    if (!show.empty()) values.add("show", show);
    if (page > 1) values.add("page", std::to_string(page));
    return call.link("/inbox") + (values.empty() ? "" : "?" + http::urlencoded(values));
}

std::vector<TabView> tabs_of(const web::Call& call, const std::string& show) {
    std::vector<TabView> tabs;
    const auto add = [&](const std::string& value, std::string_view label) {
        tabs.push_back({address_of(call, value, 1), call.say(label), value == show});
    };
    add("", tr("Everything"));
    add(std::string{kUnread}, tr("Unread"));
    for (const Kind kind : {Kind::message, Kind::answer, Kind::group, Kind::event, Kind::place,
                            Kind::people, Kind::call, Kind::proposal, Kind::service}) {
        add(std::string{fields::enum_name(kind)}, label_of(kind));
    }
    return tabs;
}

void add_lines(const web::Call& call, const std::vector<NoticeRow>& rows, InboxPage& page) {
    for (const NoticeRow& row : rows) {
        page.lines.push_back({.url = call.link("/inbox/" + to_string(row.notice_id)),
                              .kind = row.kind,
                              .label = call.say(label_of(row.kind)),
                              .sentence = sentence_of(call.services.translator, call.language, row),
                              .unread = row.unread,
                              .several = row.unread > 1,
                              .at = row.told_at});
    }
}

http::Response show_inbox(web::Call& call) {
    const std::string show = shown(call);
    const std::int64_t number = call.page_number();
    InboxPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        auto rows = list_notices(tx, {.account = call.actor.account,
                                      .kind = show == kUnread ? "" : show,
                                      .only_unread = show == kUnread,
                                      .limit = kPageSize + 1,
                                      .offset = (number - 1) * kPageSize});
        if (std::ssize(rows) > kPageSize) {
            rows.pop_back();
            page.next = address_of(call, show, number + 1);
        }
        add_lines(call, rows, page);
        page.has_unread = count_unread(tx, call.actor.account, 1) > 0;
    });
    if (number > 1) page.previous = address_of(call, show, number - 1);
    page.tabs = tabs_of(call, show);
    page.filtered = !show.empty() || number > 1;
    page.action = call.link("/inbox/reading");
    page.form_keys = call.form_keys();
    return web::page(call, {.view = "inbox/inbox", .title = call.say(tr("Inbox"))}, page);
}

http::Response open_notice(web::Call& call) {
    const auto id = call.id<NoticeId>("notice");
    const auto row = call.read([&](db::ReadTx& tx) {
        return id ? find_notice(tx, call.actor.account, *id) : std::nullopt;
    });
    if (!row) return web::refuse(call, InboxRefusal::notice_not_found);
    if (row->unread > 0) note_reading(call, {row->notice_id});
    return web::redirect(call, row->path);
}

http::Response create_reading(web::Call& call) {
    call.write([&](db::WriteTx& tx) { mark_all_read(tx, call.actor.account); });
    return web::redirect(call, "/inbox", {.text = tr("Everything is marked as read.")});
}

}  // namespace

std::vector<web::Route> inbox_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/inbox",
             Access::member(),
             &show_inbox,
             {.summary = "What one is told, each thing once: `show` is unread or a kind"}},
            {post,
             "/inbox/reading",
             Access::member(),
             &create_reading,
             {.summary = "Mark everything as read"}},
            {get,
             "/inbox/{notice}",
             Access::member(),
             &open_notice,
             {.summary = "Leads to the page of a line, which is read by that"}}};
}

}  // namespace agora::inbox
