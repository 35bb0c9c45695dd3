#include "agora/members/module.hpp"

#include "agora/base/text.hpp"
#include "confirmation.hpp"
#include "directory_pages.hpp"
#include "import_pages.hpp"
#include "import_upload.hpp"
#include "own_pages.hpp"
#include "personal_tables.hpp"
#include "profile_pages.hpp"
#include "reported_profile.hpp"
#include "sitemap_pages.hpp"

namespace agora::members {
namespace {

/// One line for each resource; its header gives its routes.
std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {
             directory_routes(),
             import_routes(),
             profile_routes(),
             sitemap_routes(),
             own_profile_routes(),
             own_facts_routes(),
             own_place_routes(),
             own_skills_routes(),
             own_language_routes(),
             own_text_routes(),
             portfolio_routes(),
             listing_routes(),
             consent_routes(),
             confirmation_routes(),
         }) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<jobs::Periodic> all_periodic(web::Services& services) {
    std::vector<jobs::Periodic> all;
    for (const auto& some : {
             directory_periodic(services),
             confirmation_periodic(services),
             import_periodic(services),
         }) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace

web::Module members_module() {
    return {
        .name = "members",
        .routes = all_routes(),
        .permissions = {&kImportMembers},
        .navigation = {{.door = web::Door::people,
                        .place = 1,
                        .label = tr("Find someone"),
                        .path = "/members"},
                       {.door = web::Door::people,
                        .place = 2,
                        .label = tr("On the map"),
                        .path = "/members/map"}},
        .menu = {{1, tr("My profile"), "/profile"},
                 {20, tr("Import members"), "/members/import", &kImportMembers}},
        .settings = {{.key = "members.imported_days",
                      .type = web::SettingType::number,
                      .standard = "90",
                      .label = tr("Days that imported contact data wait for an answer"),
                      .hint = tr("Whoever does not answer by then: the data are erased.")}},
        .personal = personal_tables(),
        .plain = {{"members_import_fault"}},
        .reportable = {reportable_profile()},
        .start = &start_directory,
        .listeners = &directory_listeners,
        .jobs = &import_jobs,
        .periodic = &all_periodic,
        .today = &own_profile_today,
    };
}

}  // namespace agora::members
