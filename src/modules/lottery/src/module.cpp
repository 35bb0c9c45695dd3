#include "agora/lottery/module.hpp"

#include "act_pages.hpp"
#include "agora/clock/clock.hpp"
#include "agora/lottery/draw_parts.hpp"
#include "announce_pages.hpp"
#include "audit_words.hpp"
#include "check_pages.hpp"
#include "draw_pages.hpp"
#include "draw_store.hpp"
#include "elsewhere.hpp"
#include "letters.hpp"
#include "list_pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "pool_givers.hpp"
#include "proceed.hpp"
#include "reported_draw.hpp"

#include <limits>

namespace agora::lottery {

const access::Permission kRunDraws{
    "lottery.run", {access::Role::support_group, access::Role::board, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), announce_routes(), check_routes(), act_routes(), draw_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

void start(web::Services& services) {
    services.put_state(std::make_shared<PoolGivers>());
    services.put_state(std::make_shared<DrawParts>());
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "lottery")};
}

std::vector<jobs::Kind> jobs_of(web::Services& services) {
    return {telling(services)};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"lottery.proceed", std::chrono::minutes{15},
             [&services] { proceed_all(services, services.clock.now()); }, tr("Draws"),
             tr("Freezes lists whose time has come, and draws when "
                "everything is there.")}};
}

/// Recomputes the last draws from their records.
std::vector<std::string> verify(web::Services& services) {
    constexpr std::int64_t kMost = 100;
    std::vector<std::string> faults;
    services.database.read([&](db::ReadTx& tx) {
        faults.clear();
        for (const Draw& draw : list_ended(tx, std::numeric_limits<std::int64_t>::max(), kMost)) {
            if (draw.state != State::drawn) continue;
            const Check check = check_record(record_of(tx, draw.draw_id), draw.pool_hash);
            if (!check.fault) continue;
            faults.push_back("draw " + std::to_string(draw.number) + ": " +
                             std::string{sentence_of(*check.fault)});
        }
    });
    return faults;
}

}  // namespace

web::Module lottery_module() {
    return {
        .name = "lottery",
        .routes = routes(),
        .permissions = {&kRunDraws},
        .menu = {{9, tr("Draws"), "/draws", &kRunDraws}},
        .personal = personal_tables(),
        .plain = {{"lottery_stratum"}},
        .reportable = {reportable_draw()},
        .audit = audit_words(),
        .start = &start,
        .listeners = &listeners,
        .jobs = &jobs_of,
        .periodic = &periodic,
        .today = &today,
        .verify = &verify,
    };
}

}  // namespace agora::lottery
