#include "agora/surveys/module.hpp"

#include "agora/web/services.hpp"
#include "answer_pages.hpp"
#include "audit_words.hpp"
#include "build_pages.hpp"
#include "keep_going.hpp"
#include "list_pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "question_pages.hpp"
#include "reported_survey.hpp"
#include "result_pages.hpp"
#include "self_evaluation_pages.hpp"
#include "terms_pages.hpp"
#include "text_pages.hpp"
#include "today.hpp"

namespace agora::surveys {

const access::Permission kMakeSurveys{
    "surveys.make", {access::Role::board, access::Role::adviser, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), terms_routes(), question_routes(), build_routes(), act_routes(),
          answer_routes(), result_routes(), text_routes(), self_evaluation_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"surveys.keep", std::chrono::minutes{10}, [&services] { keep_going(services); },
             tr("Surveys"),
             tr("Ends pilots and surveys on their day, invites whoever they are for, and reminds "
                "whoever has not answered when that was asked.")},
            {"surveys.invite_again", std::chrono::hours{24},
             [&services] { invite_again(services); }, tr("Surveys, once a day"),
             tr("Looks through all members again for those a running survey is for by now.")}};
}

}  // namespace

web::Module surveys_module() {
    return {
        .name = "surveys",
        .routes = routes(),
        .permissions = {&kMakeSurveys},
        .navigation = {{web::Door::decide, 3, tr("Surveys"), "/surveys", web::Identity::member}},
        .personal = personal_tables(),
        .plain = {{"surveys_sheet"},
                  {"surveys_response"},
                  {"surveys_codebook"},
                  {"surveys_coding"},
                  {"surveys_quote"}},
        .reportable = {reportable_survey()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::surveys
