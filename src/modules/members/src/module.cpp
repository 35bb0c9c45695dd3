#include "agora/members/module.hpp"

#include "directory_pages.hpp"
#include "personal_tables.hpp"
#include "profile_pages.hpp"
#include "sitemap_pages.hpp"

namespace agora::members {
namespace {

/// One line for each resource; its header gives its routes.
std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {
             directory_routes(),
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
        .navigation = {{.door = web::Door::people, .place = 1, .label = tr("Find someone"),
                        .path = "/members"},
                       {.door = web::Door::people, .place = 2, .label = tr("On the map"),
                        .path = "/members/map"}},
        .personal = personal_tables(),
        .start = &start_directory,
        .listeners = &directory_listeners,
        .periodic = &directory_periodic,
    };
}

}  // namespace agora::members
