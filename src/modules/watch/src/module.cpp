#include "agora/watch/module.hpp"

#include "agora/watch/post.hpp"
#include "agora/web/page_cache.hpp"
#include "audit_words.hpp"
#include "edit_pages.hpp"
#include "elsewhere.hpp"
#include "feed_pages.hpp"
#include "list_pages.hpp"
#include "post_pages.hpp"
#include "reported_post.hpp"

namespace agora::watch {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), feed_routes(), post_routes(), edit_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kEverybody = tr("Everybody reads it; members see who wrote it");
    constexpr std::string_view kWithGroup = tr("As long as the cooperative keeps the group's page");
    constexpr std::string_view kWhy = tr("The group keeps what was seen; that it was you goes");
    return {
        {.table = "watch_post",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "post_id circle_id subject language source address source_day moderation "
                  "written_at changed_at",
         .what = tr("Watch posts that you wrote"),
         .purpose = tr("To tell a group what changes for its work"),
         .ground = Ground::legitimate_interest,
         .audience = kEverybody,
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "watch_text",
         .account_column = "text_by",
         .personal = "text_by",
         .plain = "post_id language version of_version title body text_at",
         .what = tr("Texts of watch posts that you wrote or translated"),
         .purpose = tr("To tell a group what changes for its work"),
         .ground = Ground::legitimate_interest,
         .audience = kEverybody,
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
    };
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "watch")};
}

}  // namespace

web::Module watch_module() {
    return {
        .name = "watch",
        .routes = routes(),
        .personal = personal_tables(),
        .reportable = {reportable_post()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
    };
}

}  // namespace agora::watch
