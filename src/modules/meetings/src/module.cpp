#include "agora/meetings/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/web/services.hpp"
#include "answer_pages.hpp"
#include "ask.hpp"
#include "coverage_keeper.hpp"
#include "coverage_pages.hpp"
#include "elsewhere.hpp"
#include "personal_tables.hpp"

namespace agora::meetings {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = coverage_routes();
    for (const web::Route& route : answer_routes()) routes.push_back(route);
    return routes;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"meetings.ask", std::chrono::hours{1},
             [&services] { ask_who_came(services, services.clock.now()); },
             tr("Asking how an event was"),
             tr("Asks everybody who came to an event, once, a day after it ended.")}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {{"meetings.coverage",
             [&services](const auto&) { services.state<CoverageKeeper>().forget(); }}};
}

}  // namespace

web::Module meetings_module() {
    return {
        .name = "meetings",
        .routes = routes(),
        .settings = {{"meetings.quiet_months", web::SettingType::number, "6",
                      tr("Months without a meeting after which a town or group is listed as quiet"),
                      tr("1 to 36.")}},
        .personal = personal_tables(),
        .plain = {{"meetings_asking"}, {"meetings_answer"}},
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<CoverageKeeper>());
                services.state<events::PageParts>().add(&on_event_page);
                services.state<events::ListParts>().add(&beside_the_list);
            },
        .listeners = &listeners,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::meetings
