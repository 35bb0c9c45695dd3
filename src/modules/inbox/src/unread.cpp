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

http::Response show_unread(web::Call& call) {
    const Unread model{
        call.read([&](db::ReadTx& tx) { return count_unread(tx, call.actor.account, kMost); })};
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
    std::int64_t unread = 0;
    std::vector<NoticeId> shown;
    call.read([&](db::ReadTx& tx) {
        unread = count_unread(tx, call.actor.account, kMost);
        shown.clear();
        if (unread > 0 && http::is_safe(call.request.method)) {
            shown = list_unread_on(tx, call.actor.account, call.address, call.now);
        }
    });
    note_reading(call, shown);
    return std::max<std::int64_t>(0, unread - std::ssize(shown));
}

std::vector<web::TodayLine> today(web::Call& call) {
    // Messages of the directory's relay have a line of their own.
    const auto unread = call.read([&](db::ReadTx& tx) {
        return count_unread_but_below(tx, call.actor.account, "/conversations/", kMost);
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
