#include "agora/matching/module.hpp"

#include "agora/web/services.hpp"
#include "memory.hpp"
#include "own.hpp"
#include "pages.hpp"
#include "personal_tables.hpp"
#include "tell.hpp"

namespace agora::matching {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {rule_routes(), mine_routes(), people_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {{"matching.memory", [&services](const std::vector<journal::Sealed>& entries) {
                 services.state<Memory>().hear(entries);
             }}};
}

}  // namespace

web::Module matching_module() {
    return {
        .name = "matching",
        .routes = routes(),
        .menu = {{6, tr("Work that fits me"), "/work/matching/mine"}},
        .personal = personal_tables(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<Memory>(services));
                start_ranking(services);
                members::watch_profiles(services, [&services](AccountId account) {
                    services.state<Memory>().member_changed(account);
                });
            },
        .listeners = &listeners,
        .periodic = &periodic,
    };
}

}  // namespace agora::matching
