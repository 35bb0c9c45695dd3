#include "agora/requests/module.hpp"

#include "agora/requests/case.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "case_pages.hpp"
#include "elsewhere.hpp"
#include "group_pages.hpp"
#include "pace_pages.hpp"
#include "permissions.hpp"
#include "queue_pages.hpp"

namespace agora::requests {

const access::Permission kAnswerRequests{"requests.answer",
                                         {access::Role::adviser, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {queue_routes(), pace_routes(), case_routes(), group_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kReaders = tr("The animators of the group and the team");
    constexpr std::string_view kWithRequest = tr("As long as the cooperative keeps the request");
    constexpr std::string_view kWhy = tr("The request is the group's; that it was you goes");
    return {
        {.table = "requests_case",
         .account_column = "asked_by",
         .personal = "asked_by",
         .plain = "case_id number circle_id need language subject state needed_on due_at asked_at "
                  "first_answer_at changed_at",
         .what = tr("What you asked the team for a group"),
         .purpose = tr("To answer a group, and to know how soon"),
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kWithRequest,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "requests_case",
         .account_column = "handled_by",
         .personal = "handled_by",
         .what = tr("Requests of groups that you answered"),
         .purpose = tr("To know who follows a request"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithRequest,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "requests_entry",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "case_id place body state by_team written_at",
         .what = tr("What you wrote in requests of groups"),
         .purpose = tr("To answer a group, and to know how soon"),
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kWithRequest,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
    };
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "requests")};
}

}  // namespace

web::Module requests_module() {
    using web::SettingType;
    return {
        .name = "requests",
        .routes = routes(),
        .permissions = {&kAnswerRequests},
        .menu = {{9, tr("What groups ask the team"), "/requests", &kAnswerRequests,
                  web::ScopeRule::any_scope}},
        .settings = {{"requests.working_days", SettingType::number, "3",
                      tr("Working days after which a group's request is to be answered")},
                     {"requests.team_mail", SettingType::mail, "",
                      tr("Address that is told of a group's request"),
                      tr("Left empty, at most ten people of the team are told.")}},
        .personal = personal_tables(),
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
        .today = &today,
    };
}

}  // namespace agora::requests
