#include "agora/events/module.hpp"

#include "agora/events/page_parts.hpp"
#include "agora/web/services.hpp"
#include "announce_pages.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "edit_pages.hpp"
#include "elsewhere.hpp"
#include "event_pages.hpp"
#include "calendar_words.hpp"
#include "follow_up_pages.hpp"
#include "import_pages.hpp"
#include "ical_pages.hpp"
#include "list_pages.hpp"
#include "mine_pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "registration_pages.hpp"
#include "reported_event.hpp"

namespace agora::events {

const access::Permission kLookAfterEvents{"events.look_after", {access::Role::administrator}};
const access::Permission kAnnounceForCooperative{
    "events.announce_for_cooperative",
    {access::Role::administrator, access::Role::adviser, access::Role::editor}};

namespace {

using web::Access;
using web::Door;

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some :
         {list_routes(), mine_routes(), announce_routes(), ical_routes(), event_routes(),
          edit_routes(), registration_routes(), follow_up_routes(), import_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module events_module() {
    return {
        .name = "events",
        .routes = routes(),
        .permissions = {&kLookAfterEvents, &kAnnounceForCooperative},
        .navigation = {{Door::calendar, 1, tr("Events"), "/events"},
                       {Door::calendar, 2, tr("Month by month"), "/events/month"},
                       {Door::calendar, 3, tr("Announce an event"), "/events/new",
                        web::Identity::member},
                       {Door::calendar, 4, tr("My calendar"), "/events/mine",
                        web::Identity::member}},
        .personal = personal_tables(),
        .plain = {{"events_text"},
                  {"events_circle"},
                  {"events_preparation"},
                  {"events_reminder"},
                  {"events_report"},
                  {"events_series_date"},
                  {"events_imported"}},
        .reportable = {reportable_event()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<PageParts>());
                services.put_state(std::make_shared<ListParts>());
                services.put_state(std::make_shared<OutsideParts>());
                services.put_state(std::make_shared<KeptEvents>(services.clock));
                services.put_state(std::make_shared<CalendarWords>());
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
        .periodic = &periodic,
        .today = &today,
        .home = &home_dates,
    };
}

}  // namespace agora::events
