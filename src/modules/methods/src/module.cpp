#include "agora/methods/module.hpp"

#include "agora/methods/method.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "edit_pages.hpp"
#include "elsewhere.hpp"
#include "list_pages.hpp"
#include "method_pages.hpp"
#include "permissions.hpp"
#include "reported_method.hpp"

namespace agora::methods {

const access::Permission kKeepMethods{
    "methods.keep", {access::Role::editor, access::Role::adviser, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), edit_routes(), method_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kEverybody =
        tr("Everybody reads it; members see who wrote a version");
    constexpr std::string_view kWithMethod = tr("As long as the method stands in the library");
    constexpr std::string_view kWhy = tr("Groups work with it; that it was you goes");
    return {
        {.table = "methods_method",
         .account_column = "made_by",
         .personal = "made_by",
         .plain = "method_id circle_id purpose minutes people_from people_to language origin_id "
                  "origin_language origin_version origin_title moderation made_at changed_at",
         .what = tr("Methods that you wrote or copied"),
         .purpose = tr("To let groups learn from each other"),
         .ground = Ground::legitimate_interest,
         .audience = kEverybody,
         .retention = kWithMethod,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "methods_text",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "method_id language version of_version title summary needs steps advice "
                  "written_at",
         .what = tr("Versions of methods that you wrote"),
         .purpose = tr("To let groups learn from each other"),
         .ground = Ground::legitimate_interest,
         .audience = kEverybody,
         .retention = kWithMethod,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
    };
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "methods")};
}

}  // namespace

web::Module methods_module() {
    return {
        .name = "methods",
        .routes = routes(),
        .permissions = {&kKeepMethods},
        .navigation = {{web::Door::help, 5, tr("Methods for groups"), "/methods"}},
        .personal = personal_tables(),
        .reportable = {reportable_method()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
    };
}

}  // namespace agora::methods
