#include "agora/shelf/module.hpp"

#include "add_pages.hpp"
#include "agora/shelf/item.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "edit_pages.hpp"
#include "elsewhere.hpp"
#include "item_pages.hpp"
#include "list_pages.hpp"
#include "personal_tables.hpp"
#include "reported_item.hpp"
#include "suggestion_pages.hpp"
#include "version_pages.hpp"

namespace agora::shelf {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), add_routes(), item_routes(), edit_routes(), version_routes(),
          suggest_routes(), suggestion_routes(), remark_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "shelf")};
}

}  // namespace

web::Module shelf_module() {
    using web::SettingType;
    return {
        .name = "shelf",
        .routes = routes(),
        .settings = {{"shelf.most_files", SettingType::number, "200",
                      tr("Files that a group can keep")},
                     {"shelf.most_megabytes", SettingType::number, "500",
                      tr("Weight of all files of a group together, in MB")}},
        .personal = personal_tables(),
        .reportable = {reportable_item()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                auto& parts = services.state<circles::HomeParts>();
                parts.add(&things_on_group_home);
                parts.add(&tools_on_group_home);
            },
        .listeners = &listeners,
    };
}

}  // namespace agora::shelf
