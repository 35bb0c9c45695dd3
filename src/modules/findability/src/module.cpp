#include "agora/findability/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "audit_words.hpp"
#include "miss_pages.hpp"
#include "missed.hpp"
#include "misses_pages.hpp"
#include "permissions.hpp"
#include "tasks_pages.hpp"

#include <chrono>

namespace agora::findability {

const access::Permission kReadMisses{"findability.read_misses",
                                     {access::Role::moderator, access::Role::administrator}};

namespace {

using web::Access;
using enum http::Method;

std::vector<web::Route> routes() {
    return {
        {get,
         "/findability",
         Access::visitor(),
         &show_tasks,
         {.cached = web::Cached::for_visitors,
          .summary = "Fifty tasks, the clicks that each takes, and what was missed most"}},
        {get,
         "/findability/misses/new",
         Access::visitor(),
         &new_miss,
         {.summary = "The form: I did not find it"}},
        {post,
         "/findability/misses",
         Access::visitor(),
         &create_miss,
         {.summary = "Say that something was not found"}},
        {get,
         "/findability/misses",
         Access::needing(kReadMisses),
         &show_misses,
         {.summary = "What readers wrote about what they did not find"}},
        {post,
         "/findability/mendings",
         Access::needing(kReadMisses),
         &create_mending,
         {.summary = "Say that something can be found now"}},
        {post, "/findability/misses/{miss}/removal", Access::needing(kReadMisses), &create_removal},
    };
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"findability.retention", std::chrono::hours{6},
         [&services] {
             const Instant now = services.clock.now();
             const std::chrono::days kept{services.settings.number("findability.keep_days")};
             services.database.write([&](db::WriteTx& tx) {
                 forget_words_before(tx, now - kept);
                 delete_misses_before(tx, now - kCountsFor);
             });
         },
         tr("Old words about what was not found"),
         tr("Empties what readers wrote when it was kept long enough; after a year it no longer "
            "counts either.")}};
}

}  // namespace

web::Module findability_module() {
    return {
        .name = "findability",
        .routes = routes(),
        .permissions = {&kReadMisses},
        .menu = {{26, tr("What readers did not find"), "/findability/misses", &kReadMisses}},
        .foot = {{60, tr("Can you find it?"), "/findability"}},
        .settings = {{.key = "findability.keep_days",
                      .type = web::SettingType::number,
                      .standard = "90",
                      .label = tr("Days that words about what was not found are kept")}},
        .plain = {{"findability_miss"}},
        .audit = audit_words(),
        .start = &start_limits,
        .listeners =
            [](web::Services& services) {
                return std::vector{web::pages_of(services, "findability")};
            },
        .periodic = &periodic,
    };
}

}  // namespace agora::findability
