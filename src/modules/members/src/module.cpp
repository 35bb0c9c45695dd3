#include "agora/members/module.hpp"

#include "audit_words.hpp"
#include "collaboration_pages.hpp"
#include "confirmation.hpp"
#include "directory_pages.hpp"
#include "import_pages.hpp"
#include "import_upload.hpp"
#include "invitation.hpp"
#include "invitation_pages.hpp"
#include "own_pages.hpp"
#include "personal_tables.hpp"
#include "picture_pages.hpp"
#include "profile_pages.hpp"
#include "project_search_pages.hpp"
#include "relay_letters.hpp"
#include "relay_pages.hpp"
#include "reported_profile.hpp"
#include "saved_search_pages.hpp"
#include "search_alerts.hpp"
#include "sitemap_pages.hpp"

namespace agora::members {
namespace {

/// One line for each resource; its header gives its routes.
std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {
             directory_routes(),      import_routes(),        profile_routes(),
             sitemap_routes(),        own_profile_routes(),   own_facts_routes(),
             own_place_routes(),      own_skills_routes(),    own_language_routes(),
             own_text_routes(),       portfolio_routes(),     listing_routes(),
             consent_routes(),        confirmation_routes(),  relay_routes(),
             letter_routes(),         conversation_routes(),  message_choice_routes(),
             report_routes(),         collaboration_routes(), recommendation_routes(),
             invitation_routes(),     saved_search_routes(),  alert_routes(),
             project_search_routes(), look_routes(),          picture_routes(),
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
             relay_periodic(services),
             alert_periodic(services),
             project_search_periodic(services),
         }) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<jobs::Kind> all_jobs(web::Services& services) {
    std::vector<jobs::Kind> all = import_jobs(services);
    for (jobs::Kind& kind : relay_jobs(services)) all.push_back(std::move(kind));
    for (jobs::Kind& kind : invitation_jobs(services)) all.push_back(std::move(kind));
    return all;
}

std::vector<journal::Listener> all_listeners(web::Services& services) {
    std::vector<journal::Listener> all = directory_listeners(services);
    for (journal::Listener& listener : objection_listeners(services)) {
        all.push_back(std::move(listener));
    }
    return all;
}

std::vector<web::TodayLine> all_today(web::Call& call) {
    std::vector<web::TodayLine> all = own_profile_today(call);
    for (const auto& some : {conversations_today(call), collaborations_today(call),
                             looks_today(call), objections_today(call)}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<web::Setting> all_settings() {
    return {{.key = "members.imported_days",
             .type = web::SettingType::number,
             .standard = "90",
             .label = tr("Days that imported contact data wait for an answer"),
             .hint = tr("Whoever does not answer by then: the data are erased.")},
            {.key = "members.invitation_days",
             .type = web::SettingType::number,
             .standard = "30",
             .label = tr("Days that the link in an invitation works"),
             .hint = tr("It signs in once.")},
            {.key = kInvitationsSetting,
             .type = web::SettingType::yes_no,
             .standard = "no",
             .label = tr("Invitations of imported members are leaving now"),
             .hint = tr("Started and stopped on the page “Invite imported members”.")},
            {.key = "members.project_search_days",
             .type = web::SettingType::number,
             .standard = "365",
             .label = tr("Days that a search for a project stays on record"),
             .hint = tr("So long people see that they were found.")},
            {.key = "members.conversations_a_day",
             .type = web::SettingType::number,
             .standard = "10",
             .label = tr("Conversations that one person or one network may begin each day")},
            {.key = "members.relay_days",
             .type = web::SettingType::number,
             .standard = "365",
             .label = tr("Days that a conversation is kept after its last message"),
             .hint = tr("Then it is erased for both sides.")}};
}

}  // namespace

web::Module members_module() {
    return {
        .name = "members",
        .routes = all_routes(),
        .permissions = {&kImportMembers, &kModerateConversations, &kModeratePictures,
                        &kSearchForProjects},
        .navigation = {{.door = web::Door::people,
                        .place = 1,
                        .label = tr("Find someone"),
                        .path = "/members"},
                       {.door = web::Door::people,
                        .place = 2,
                        .label = tr("On the map"),
                        .path = "/members/map"}},
        .menu = {{1, tr("My profile"), "/profile"},
                 {2, tr("Messages"), "/conversations"},
                 {3, tr("Collaborations"), "/collaborations"},
                 {4, tr("My searches"), "/members/searches"},
                 {5, tr("Who looked for me"), "/profile/looks"},
                 {18, tr("Search for a project"), "/members/project-searches", &kSearchForProjects,
                  web::ScopeRule::any_scope},
                 {19, tr("Forwarded conversations"), "/conversations/reports",
                  &kModerateConversations},
                 {19, tr("Pictures to decide"), "/pictures/objections", &kModeratePictures,
                  web::ScopeRule::any_scope},
                 {20, tr("Import members"), "/members/import", &kImportMembers},
                 {21, tr("Invite imported members"), "/members/invitations", &kImportMembers}},
        .settings = all_settings(),
        .personal = personal_tables(),
        .plain = {{"members_import_fault"}, {"members_relay_count"}},
        .reportable = {reportable_profile()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                start_directory(services);
                start_objections(services);
            },
        .listeners = &all_listeners,
        .jobs = &all_jobs,
        .periodic = &all_periodic,
        .today = &all_today,
    };
}

}  // namespace agora::members
