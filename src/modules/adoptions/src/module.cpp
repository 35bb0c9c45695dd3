#include "agora/adoptions/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/web/call.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "quiet.hpp"
#include "reported_adoption.hpp"

namespace agora::adoptions {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), keep_routes(), work_routes(), need_routes(), offer_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"adoptions.quiet", std::chrono::hours{24},
             [&services] { care_for_the_quiet(services, services.clock.now()); },
             tr("Recommendations that groups carry out"),
             tr("Asks the animators once when nothing moved for some weeks, and makes free again "
                "what nobody answered for.")}};
}

void start(web::Services& services) {
    services.state<circles::HomeParts>().add(&on_group_home);
    services.state<recommendations::StoryParts>().add(&on_story);
}

}  // namespace

web::Module adoptions_module() {
    using web::SettingType;
    return {
        .name = "adoptions",
        .routes = routes(),
        .permissions = {&kGrantNeeds},
        .settings = {{"adoptions.quiet_weeks", SettingType::number, "8",
                      tr("Weeks without a step after which a group is asked whether it still "
                         "carries a recommendation out")},
                     {"adoptions.answer_weeks", SettingType::number, "3",
                      tr("Weeks without an answer after which that recommendation is free again")}},
        .personal = personal_tables(),
        .plain = {{"adoptions_words"}, {"adoptions_need"}},
        .reportable = {reportable_adoption()},
        .audit = audit_words(),
        .start = &start,
        .listeners =
            [](web::Services& services) {
                return std::vector<journal::Listener>{web::pages_of(services, "adoptions")};
            },
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::adoptions
