#include "agora/forum/module.hpp"

#include "agora/web/services.hpp"
#include "alike.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "elsewhere.hpp"
#include "front_figures.hpp"
#include "thread_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "picture_wall.hpp"
#include "reported.hpp"
#include "thread_index.hpp"

namespace agora::forum {

const access::Permission kManageCategories{"forum.manage_categories",
                                           {access::Role::administrator, access::Role::editor}};
const access::Permission kModerateForum{"forum.moderate",
                                        {access::Role::moderator, access::Role::administrator}};
const access::Permission kMakeFaq{
    "forum.make_faq", {access::Role::adviser, access::Role::editor, access::Role::administrator}};

namespace {

using web::Door;

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), new_thread_routes(), thread_routes(), write_routes(), moderation_routes(),
          category_routes(), faq_routes(), index_routes(), mine_routes(), mail_routes(),
          by_mail_routes(), translation_routes(), poll_routes(), picture_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module forum_module() {
    return {
        .name = "forum",
        .routes = routes(),
        .permissions = {&kManageCategories, &kModerateForum, &kMakeFaq},
        .navigation = {{Door::help, 1, tr("Ask a question"), "/forum/topics/new",
                        web::Identity::member},
                       {Door::help, 2, tr("Questions and discussions"), "/forum"},
                       {Door::help, 3, tr("Frequently asked questions"), "/faq"},
                       {Door::groups, 3, tr("Discussions"), "/forum/discussions"}},
        .menu = {{8, tr("My questions and drafts"), "/forum/mine"}},
        .settings = {{"forum.newcomer_days", web::SettingType::number, "14",
                      tr("Days in which a new member writes less in the forum, with few links")},
                     {"forum.mail_address", web::SettingType::mail, "",
                      tr("Mail address at which the forum takes questions and answers"),
                      tr("A mail server delivers what comes for it into the folder “inbox” of the "
                         "data, also with +… before the @. Empty: nobody writes by mail.")},
                     {"forum.translator_address", web::SettingType::text, "",
                      tr("Address of a translator for the forum"),
                      tr("A server that answers as LibreTranslate does. Texts go there only when a "
                         "member asks, and never those of a closed group. Empty: there is none.")},
                     {"forum.translator_name", web::SettingType::text, "",
                      tr("Name of the translator, and who runs it"),
                      tr("Members read it before a text is sent.")},
                     {"forum.translator_place", web::SettingType::text, "",
                      tr("Country in which the translator stands"),
                      tr("Members read it before a text is sent.")}},
        .personal = personal_tables(),
        .plain = {{"forum_category"},
                  {"forum_category_text"},
                  {"forum_post_version"},
                  {"forum_tag"},
                  {"forum_mention"},
                  {"forum_poll"},
                  {"forum_poll_option"},
                  {"forum_mail_taken"}},
        .reportable = {reportable_thread(), reportable_post()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<ThreadIndex>(services));
                services.put_state(std::make_shared<FrontFigures>());
                services.put_state(std::make_shared<KeptCategories>());
                services.put_state(std::make_shared<KeptWords>());
                services.put_state(std::make_shared<Alike>());
                services.state<site::HomeParts>().add(&on_visitor_home);
                services.state<circles::HomeParts>().add(&on_group_home);
                services.state<events::PageParts>().add(&on_event_page);
                services.state<members::PictureWalls>().add(post_wall());
            },
        .listeners = &listeners,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::forum
