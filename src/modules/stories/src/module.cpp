#include "agora/stories/module.hpp"

#include "agora/accounts/leaving.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "withdraw.hpp"

namespace agora::stories {

const access::Permission kEditStories{"stories.edit",
                                      {access::Role::editor, access::Role::administrator}};
const access::Permission kTakeStories{
    "stories.take",
    {access::Role::editor, access::Role::support_group, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), own_routes(), desk_routes(), consent_routes(), tell_routes(),
          picture_routes(), video_routes(), translation_routes(), act_routes(), story_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::Setting> settings() {
    using web::SettingType;
    return {
        {"stories.months", SettingType::number, "24",
         tr("Months after which the consent to show a story ends")},
        {"stories.ask_days", SettingType::number, "30",
         tr("Days before that on which its teller is asked whether it may stay")},
    };
}

}  // namespace

web::Module stories_module() {
    return {
        .name = "stories",
        .routes = routes(),
        .permissions = {&kEditStories, &kTakeStories},
        .navigation = {{web::Door::people, 3, tr("Stories"), "/stories"}},
        .settings = settings(),
        .personal = personal_tables(),
        .reportable = {reportable_story()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<site::HomeParts>().add(&on_visitor_home);
                services.state<members::PictureWalls>().add(story_wall());
                services.state<accounts::Leaving>().add(&withdraw_all_of);
            },
        .listeners =
            [](web::Services& services) {
                return std::vector<journal::Listener>{web::pages_of(services, "stories")};
            },
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::stories
