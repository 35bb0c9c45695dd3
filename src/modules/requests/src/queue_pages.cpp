#include "queue_pages.hpp"

#include "case_store.hpp"
#include "case_view.hpp"
#include "permissions.hpp"

namespace agora::requests {
namespace {

constexpr std::int64_t kMostWaiting = 200;
constexpr std::int64_t kMostHandled = 50;

struct QueuePage {
    std::vector<CaseRow> waiting = {};  ///< what is due first first
    std::vector<CaseRow> handled = {};
    std::int64_t late = 0;
};
AGORA_FIELDS(QueuePage, waiting, handled, late)

http::Response list_queue(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) {
        return QueuePage{.waiting = rows_of(call, tx, list_waiting(tx, kMostWaiting)),
                         .handled = rows_of(call, tx, list_handled(tx, kMostHandled)),
                         .late = count_waiting(tx, call.now).late};
    });
    return web::page(
        call, {.view = "requests/queue", .title = call.say(tr("What groups ask the team"))}, model);
}

}  // namespace

std::vector<web::Route> queue_routes() {
    return {{http::Method::get,
             "/requests",
             web::Access::needing(kAnswerRequests, web::ScopeRule::any_scope),
             &list_queue,
             {.summary = "What groups ask the team, in the order in which it is due"}}};
}

}  // namespace agora::requests
