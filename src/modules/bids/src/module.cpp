#include "agora/bids/module.hpp"

#include "agora/accounts/leaving.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "block_store.hpp"
#include "checklists.hpp"
#include "deadlines.hpp"
#include "for_call.hpp"
#include "helper_store.hpp"
#include "leaving.hpp"
#include "lesson_store.hpp"
#include "pages.hpp"
#include "personal_tables.hpp"
#include "reported.hpp"
#include "today.hpp"

namespace agora::bids {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {own_routes(), found_routes(), lesson_routes(), room_routes(), team_routes(),
          part_routes(), work_routes(), outcome_routes(), block_edit_routes(), block_routes(),
          help_routes(), offer_routes(), ask_form_routes(), ask_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "bids")};
}

void start(web::Services& services) {
    start_checklists(services);
    start_lessons(services);
    start_blocks(services);
    start_help_board(services);
    services.state<calls::CallParts>().add(&for_call);
    services.state<accounts::Leaving>().add(&leave_bids);
}

std::vector<web::Setting> settings() {
    return {{.key = "bids.days_to_confirm",
             .type = web::SettingType::number,
             .standard = "30",
             .label = tr("Days after which language help that nobody answered ends"),
             .hint = tr("It counts as help that was given, and no credits move. Who asked is "
                        "reminded after a week.")}};
}

}  // namespace

web::Module bids_module() {
    return {
        .name = "bids",
        .routes = routes(),
        .navigation = {{web::Door::work, 4, tr("Language help"), "/language-help"}},
        .menu = {{12, tr("My bids"), "/bids"}},
        .settings = settings(),
        .personal = personal_tables(),
        .reportable = {reportable_lesson(), reportable_block(), reportable_note()},
        .audit = audit_words(),
        .start = &start,
        .listeners = &listeners,
        .jobs = &asking,
        .periodic = &looking,
        .today = &today,
    };
}

}  // namespace agora::bids
