#include "agora/members/module.hpp"

#include "personal_tables.hpp"
#include "profile_pages.hpp"
#include "sitemap_pages.hpp"

namespace agora::members {
namespace {

/// One line for each resource; its header gives its routes.
std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {
             profile_routes(),
             sitemap_routes(),
         }) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module members_module() {
    return {
        .name = "members",
        .routes = all_routes(),
        .personal = personal_tables(),
    };
}

}  // namespace agora::members
