#include "agora/means/module.hpp"

#include "agora/means/entry.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "means_pages.hpp"
#include "permissions.hpp"

namespace agora::means {

const access::Permission kGrantMeans{"means.grant",
                                     {access::Role::adviser, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = means_routes();
    for (web::Route& route : entry_routes()) routes.push_back(std::move(route));
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    return {{.table = "means_entry",
             .account_column = "signed_by",
             .personal = "signed_by who",
             .plain = "entry_id circle_id kind unit amount purpose on_day state signed_at",
             .what = tr("Hours and money of a group that you signed for"),
             .purpose = tr("To know what a group has, and who wrote it down"),
             .ground = web::Ground::contract,
             .audience = tr("The members of the group and the team; others only sums"),
             .retention = tr("As long as the cooperative keeps the group's page"),
             .erasure = web::Erasure::blank_columns,
             .kept_because = tr("The sums have to stay right; that it was you goes")}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "means")};
}

}  // namespace

web::Module means_module() {
    return {
        .name = "means",
        .routes = routes(),
        .permissions = {&kGrantMeans},
        .personal = personal_tables(),
        .plain = {{"means_audience"}},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
        .today = &today,
    };
}

}  // namespace agora::means
