#include "agora/kit/module.hpp"

#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "ending.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"

namespace agora::kit {

const access::Permission kKeepKit{
    "kit.keep", {access::Role::support_group, access::Role::editor, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {front_routes(), word_routes(), baseline_routes(), expiring_routes(),
                             edit_routes(), version_routes(), item_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module kit_module() {
    return {
        .name = "kit",
        .routes = routes(),
        .permissions = {&kKeepKit},
        .menu = {{17, tr("Kit of ambassadors"), "/kit"}},
        .settings = {{"kit.remind_days", web::SettingType::number, "30",
                      tr("Days before its last day on which whoever keeps something in the kit is "
                         "reminded")}},
        .personal = personal_tables(),
        .audit = audit_words(),
        .listeners =
            [](web::Services& services) {
                return std::vector<journal::Listener>{web::pages_of(services, "kit")};
            },
        .periodic = &periodic,
    };
}

}  // namespace agora::kit
