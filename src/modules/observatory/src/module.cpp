#include "agora/observatory/module.hpp"

#include "count_everything.hpp"
#include "ecosystem_pages.hpp"
#include "observatory_pages.hpp"

namespace agora::observatory {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = observatory_routes();
    for (web::Route& route : ecosystem_routes()) routes.push_back(std::move(route));
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "observatory")};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"observatory.count", std::chrono::hours{24},
             [&services] { count_everything(services); }, tr("Counting for the observatory"),
             tr("Counts professions, sectors and regions of the directory, and where a network is "
                "missing.")}};
}

}  // namespace

web::Module observatory_module() {
    return {
        .name = "observatory",
        .routes = routes(),
        .navigation = {{web::Door::people, 5, tr("Observatory"), "/observatory"}},
        .plain = {{"observatory_count"}, {"observatory_gap"}, {"observatory_trade"}},
        .listeners = &listeners,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::observatory
