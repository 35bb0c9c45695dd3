#include "agora/territories/module.hpp"

#include "agora/territories/atlas.hpp"
#include "agora/territories/events.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "hours_pages.hpp"
#include "office_list_pages.hpp"
#include "office_pages.hpp"
#include "office_view.hpp"
#include "suggestion_pages.hpp"

#include <algorithm>

namespace agora::territories {
namespace {

using web::Access;
using enum http::Method;

/// Only an administrator adds offices; who looks after one may change it.
const access::Permission kAddOffices{"territories.add_offices", {access::Role::administrator}};

Access editing() {
    return Access::needing(kEditOffices, web::ScopeRule::any_scope);
}

std::vector<web::Route> routes() {
    return {
        {get, "/offices", Access::visitor(), &list_offices_page},
        {get, "/offices/new", Access::needing(kAddOffices), &new_office},
        {post, "/offices", Access::needing(kAddOffices), &create_office},
        {get, "/offices/{id}", Access::visitor(), &show_office},
        {get, "/offices/{id}/edit", editing(), &edit_office},
        {post, "/offices/{id}", editing(), &save_office},
        {get, "/offices/{id}/hours", editing(), &show_hours},
        {post, "/offices/{id}/hours", editing(), &save_hours},
        {post, "/offices/{id}/special-days", editing(), &create_special_days},
        {post, "/offices/{id}/special-days/{day}/removal", editing(), &remove_special_day},
        {get, "/territories/suggestions", Access::visitor(), &suggest_territories},
    };
}

/// Another process imported: a command beside the server.
std::vector<journal::Listener> listeners(web::Services& services) {
    return {{"territories.atlas", [&services](const std::vector<journal::Sealed>& entries) {
                 const bool imported = std::ranges::any_of(entries, [](const auto& entry) {
                     return entry.name == TerritoriesImported::kName;
                 });
                 if (!imported) return;
                 services.state<AtlasHolder>().reload();
                 services.cache.start_new_epoch();
             }}};
}

}  // namespace

web::Module territories_module() {
    return {
        .name = "territories",
        .routes = routes(),
        .permissions = {&kEditOffices, &kAddOffices},
        .navigation = {{web::Door::help, 4, tr("Offices and opening hours"), "/offices"}},
        .plain = {{"territories_territory"},
                  {"territories_postcode"},
                  {"territories_office"},
                  {"territories_office_hours"},
                  {"territories_office_exception"},
                  {"territories_office_exception_block"}},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(
                    std::make_shared<AtlasHolder>(services.files, services.database));
                services.put_state(std::make_shared<OfficeWords>());
            },
        .listeners = &listeners,
    };
}

}  // namespace agora::territories
