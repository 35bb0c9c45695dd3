#include "queue_pages.hpp"

#include "agora/locale/translator.hpp"
#include "agora/web/answer.hpp"
#include "report_store.hpp"
#include "report_view.hpp"

#include <algorithm>

namespace agora::reports {
namespace {

constexpr std::int64_t kMostRows = 500;
constexpr std::int64_t kMostDecided = 50;

struct QueuePage {
    std::vector<ReportRow> waiting;
    std::vector<ReportRow> decided;
};
AGORA_FIELDS(QueuePage, waiting, decided)

struct OwnReportsPage {
    std::vector<ReportRow> reported;
    std::vector<ReportRow> about_me;
};
AGORA_FIELDS(OwnReportsPage, reported, about_me)

/// Only what this person may decide: others are not even counted.
std::vector<ReportRow> rows_of(const web::Call& call, const std::vector<Report>& reports) {
    std::vector<ReportRow> rows;
    for (const Report& report : reports) {
        if (may_decide(call.actor, report)) rows.push_back(row_of(call, report));
    }
    return rows;
}

bool has_queue(const access::Actor& actor) {
    return std::any_of(kHasQueue.roles.begin(), kHasQueue.roles.end(),
                       [&](access::Role role) { return actor.has_role_anywhere(role); });
}

}  // namespace

http::Response show_queue(web::Call& call) {
    QueuePage page;
    const auto [open, decided] = call.read([](db::ReadTx& tx) {
        return std::pair{list_open(tx, kMostRows), list_decided(tx, kMostRows)};
    });
    page.waiting = rows_of(call, open);
    page.decided = rows_of(call, decided);
    if (page.decided.size() > kMostDecided) page.decided.resize(kMostDecided);
    return web::page(call, {.view = "reports/queue", .title = call.say(tr("Reports to decide"))},
                     page);
}

http::Response show_own_reports(web::Call& call) {
    OwnReportsPage page;
    const auto [reported, about] = call.read([&](db::ReadTx& tx) {
        return std::pair{list_reports_by(tx, call.actor.account, kMostDecided),
                         list_reports_about(tx, call.actor.account, kMostDecided)};
    });
    for (const Report& report : reported) page.reported.push_back(row_of(call, report));
    for (const Report& report : about) {
        if (author_may_see(report)) page.about_me.push_back(row_of(call, report));
    }
    return web::page(call, {.view = "reports/own", .title = call.say(tr("Reports and decisions"))},
                     page);
}

std::vector<web::TodayLine> reports_today(web::Call& call) {
    if (!has_queue(call.actor)) return {};
    const auto open = call.read([](db::ReadTx& tx) { return list_open(tx, kMostRows); });
    const auto mine = rows_of(call, open);
    if (mine.empty()) return {};
    const bool late =
        std::any_of(mine.begin(), mine.end(), [](const auto& row) { return row.late; });
    return {
        {.rank = 1,
         .text = call.services.translator.plural(
             call.language, tr("%d report waits for a decision", "%d reports wait for a decision"),
             static_cast<std::int64_t>(mine.size())),
         .reason = late ? call.say(tr("because at least one is overdue"))
                        : call.say(tr("because you decide on reports")),
         .act = call.say(tr("Look at them")),
         .path = "/reports"}};
}

}  // namespace agora::reports
