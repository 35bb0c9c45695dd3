#include "agora/inbox/module.hpp"

#include "agora/web/bell.hpp"
#include "agora/web/services.hpp"
#include "background.hpp"
#include "choice_pages.hpp"
#include "inbox_pages.hpp"
#include "personal_tables.hpp"
#include "state.hpp"
#include "stop_pages.hpp"
#include "unread.hpp"

namespace agora::inbox {
namespace {

/// The fixed paths come before the one with a number.
std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {live_routes(), stop_routes(), inbox_routes(), choice_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

void start(web::Services& services) {
    services.put_state(std::make_shared<Groups>());
    services.state<web::Bell>() = {.path = "/inbox", .unread = &unread_on};
}

}  // namespace

web::Module inbox_module() {
    return {
        .name = "inbox",
        .routes = routes(),
        .menu = {{1, tr("Inbox"), "/inbox"}},
        .personal = personal_tables(),
        .start = &start,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::inbox
