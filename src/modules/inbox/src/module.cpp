#include "agora/inbox/module.hpp"

#include "agora/push/courier.hpp"
#include "agora/web/bell.hpp"
#include "agora/web/services.hpp"
#include "background.hpp"
#include "choice_pages.hpp"
#include "device_pages.hpp"
#include "inbox_pages.hpp"
#include "personal_tables.hpp"
#include "push_notice.hpp"
#include "push_settings.hpp"
#include "security.hpp"
#include "silent_servers.hpp"
#include "state.hpp"
#include "stop_pages.hpp"
#include "unread.hpp"

namespace agora::inbox {
namespace {

/// The fixed paths come before the one with a number.
std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {live_routes(), stop_routes(), inbox_routes(), choice_routes(), device_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

void start(web::Services& services) {
    services.put_state(std::make_shared<Groups>());
    services.put_state<push::Courier>(std::make_shared<push::HttpsCourier>());
    services.put_state(std::make_shared<SilentServers>());
    services.state<web::Bell>() = {.unread = &unread_on};
}

}  // namespace

web::Module inbox_module() {
    return {
        .name = "inbox",
        .routes = routes(),
        .menu = {{1, tr("Inbox"), "/inbox"}},
        .settings = push_settings(),
        .personal = personal_tables(),
        .plain = {{"inbox_push_key"}},
        .stored = {{.name = "sw.js",
                    .in = web::StoredIn::worker,
                    .purpose = tr("Shows your notices on this device, when you asked for it"),
                    .life = tr("Until you clear what this site left in your browser")}},
        .start = &start,
        .listeners = &security_listeners,
        .jobs = &push_jobs,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::inbox
