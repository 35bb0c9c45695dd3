#include "agora/reports/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "audit_words.hpp"
#include "counts_pages.hpp"
#include "form_pages.hpp"
#include "personal_tables.hpp"
#include "queue_pages.hpp"
#include "report_pages.hpp"
#include "report_store.hpp"
#include "rights.hpp"

#include <algorithm>
#include <chrono>

namespace agora::reports {
namespace {

using web::Access;
using enum http::Method;

std::vector<web::Route> routes() {
    const Access deciding = Access::needing(kHasQueue, web::ScopeRule::any_scope);
    return {
        {get, "/reports", deciding, &show_queue},
        {post, "/reports", Access::visitor(), &create_report},
        {get, "/reports/new", Access::visitor(), &new_report, {.summary = "The form"}},
        {get,
         "/reports/counts",
         Access::visitor(),
         &show_counts,
         {.cached = web::Cached::for_visitors, .summary = "What was decided, by year"}},
        {get, "/reports/mine", Access::member(), &show_own_reports},
        {get, "/reports/follow/{token}", Access::visitor(), &follow_report},
        {post, "/reports/follow/{token}/appeal", Access::visitor(), &create_followed_appeal},
        {get, "/reports/{number}", Access::member(), &show_report},
        {post, "/reports/{number}/decision", deciding, &create_decision},
        {post, "/reports/{number}/appeal", Access::member(), &create_appeal},
    };
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"reports.retention", std::chrono::hours{6},
             [&services] {
                 const std::chrono::days kept{std::max<std::int64_t>(
                     kAppealFor.count(), services.settings.number("reports.keep_days"))};
                 const Instant before = services.clock.now() - kept;
                 services.database.write(
                     [&](db::WriteTx& tx) { forget_people_before(tx, before); });
             },
             tr("People in old reports"),
             tr("Forgets who reported and what they wrote, when a report was kept long enough.")}};
}

}  // namespace

web::Module reports_module() {
    return {
        .name = "reports",
        .routes = routes(),
        .permissions = {&kDecideReports, &kReadInConfidence, &kHasQueue},
        .menu = {{12, tr("Reports and decisions"), "/reports/mine"},
                 {25, tr("Reports to decide"), "/reports", &kHasQueue, web::ScopeRule::any_scope}},
        .settings = {{.key = "reports.due_days",
                      .type = web::SettingType::number,
                      .standard = "7",
                      .label = tr("Days within which a report is decided")},
                     {.key = "reports.keep_days",
                      .type = web::SettingType::number,
                      .standard = "365",
                      .label = tr("Days after its decision that a report keeps names and texts"),
                      .hint = tr("Not less than the 184 days in which it can be contested.")}},
        .personal = personal_tables(),
        .plain = {{"reports_number"}},
        .audit = audit_words(),
        .start = &start_limits,
        .periodic = &periodic,
        .today = &reports_today,
    };
}

}  // namespace agora::reports
