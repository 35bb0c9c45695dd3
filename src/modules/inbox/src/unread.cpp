#include "unread.hpp"

#include "agora/http/method.hpp"
#include "agora/http/response.hpp"
#include "agora/locale/translator.hpp"
#include "agora/log/log.hpp"
#include "agora/web/answer.hpp"
#include "notice_store.hpp"
#include "state.hpp"

#include <algorithm>

namespace agora::inbox {
namespace {

constexpr std::int64_t kMost = 100;

struct Unread {
    std::int64_t unread = 0;
};
AGORA_FIELDS(Unread, unread)

std::vector<UnreadRow> unread_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return list_unread(tx, call.actor.account, kMost); });
}

bool shows(const web::Call& call, const UnreadRow& row) {
    const std::string_view path = row.path;
    if (row.told_at > call.now) return false;
    return path.substr(0, path.find_first_of("?#")) == call.address;
}

http::Response show_unread(web::Call& call) {
    const Unread model{std::ssize(unread_of(call))};
    return web::json(call, fields::to_json(model));
}

/// Only for who reads it as a stream: anything else would wait for its end.
http::Response stream(web::Call& call) {
    constexpr std::string_view kStream = "text/event-stream";
    if (call.request.headers["Accept"].find(kStream) == std::string_view::npos) {
        return web::redirect(call, "/inbox");
    }
    return http::event_stream({channel_of(call.actor.account)},
                              call.request.headers["Last-Event-ID"]);
}

}  // namespace

void note_reading(web::Call& call, const std::vector<NoticeId>& ids) {
    if (ids.empty()) return;
    try {
        call.services.database.write([&](db::WriteTx& tx) {
            for (const NoticeId id : ids) mark_read(tx, call.actor.account, id, call.now);
        });
    } catch (const db::Fault& fault) {
        log::error("inbox.reading_not_kept", {{"reason", fault.what()}});
    }
}

std::int64_t unread_on(web::Call& call) {
    auto rows = unread_of(call);
    if (!http::is_safe(call.request.method)) return std::ssize(rows);
    const auto seen =
        std::ranges::partition(rows, [&](const UnreadRow& row) { return !shows(call, row); });
    std::vector<NoticeId> ids;
    for (const UnreadRow& row : seen) ids.push_back(row.notice_id);
    note_reading(call, ids);
    return std::ssize(rows) - std::ssize(seen);
}

std::vector<web::TodayLine> today(web::Call& call) {
    // Messages of the directory's relay have a line of their own.
    const auto unread = std::ranges::count_if(unread_of(call), [](const UnreadRow& row) {
        return !row.path.starts_with("/conversations/");
    });
    if (unread == 0) return {};
    return {{.rank = 2,
             .text = call.services.translator.plural(
                 call.language, tr("%d new thing in your inbox", "%d new things in your inbox"),
                 unread),
             .reason = call.say(tr("because you have not read it yet")),
             .act = call.say(tr("Open my inbox")),
             .path = "/inbox?show=unread"}};
}

std::vector<web::Route> live_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/inbox/unread",
             Access::member(),
             &show_unread,
             {.summary = "How many lines of one's inbox are unread, at most 100"}},
            {get,
             "/inbox/stream",
             Access::member(),
             &stream,
             {.reach = web::Reach::bare,
              .summary = "Server-sent events: something new came into one's inbox"}}};
}

}  // namespace agora::inbox
