#include "agora/wishes/module.hpp"

#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "near.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "register.hpp"
#include "reported_wish.hpp"
#include "tell.hpp"

namespace agora::wishes {

const access::Permission kKeepWishes{"wishes.keep",
                                     {access::Role::editor, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), new_routes(), tool_routes(), release_routes(),
                             wish_routes(), text_routes(), keep_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "wishes")};
}

}  // namespace

web::Module wishes_module() {
    return {
        .name = "wishes",
        .routes = routes(),
        .permissions = {&kKeepWishes},
        .foot = {{71, tr("Wishes for the tools"), "/wishes"}},
        .personal = personal_tables(),
        .plain = {{"wishes_tool"}, {"wishes_number"}},
        .reportable = {reportable_wish()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                start_register(services);
                start_synonyms(services);
            },
        .listeners = &listeners,
        .jobs = &telling,
        .today = &today,
    };
}

}  // namespace agora::wishes
