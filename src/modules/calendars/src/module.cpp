#include "agora/calendars/module.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "reading.hpp"
#include "side.hpp"

namespace agora::calendars {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = list_routes();
    for (const web::Route& route : follow_routes()) routes.push_back(route);
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "calendars_calendar",
         .account_column = "added_by",
         .personal = "added_by",
         .plain = "calendar_id circle_id address name time_zone added_at etag modified read_at "
                  "whole_at next_at failures fault answered",
         .what = tr("Calendars elsewhere that you named"),
         .purpose = tr("To write to you when one can't be read"),
         .ground = Ground::contract,
         .audience = tr("Nobody; the calendar itself is shown without your name"),
         .retention = tr("Until it is ended"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The group goes on following it; that it was you goes")},
    };
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "calendars")};
}

void start(web::Services& services) {
    services.put_state(std::make_shared<Fetching>(
        Fetching{[](const fetch::Request& request) { return fetch::fetch(request); }}));
    services.state<circles::HomeParts>().add(&on_group_home);
    services.state<events::ListParts>().add(&beside_the_list);
    services.state<events::OutsideParts>().add(&outside_dates);
}

}  // namespace

web::Module calendars_module() {
    return {
        .name = "calendars",
        .routes = routes(),
        .permissions = {&kFollowForCooperative},
        .menu = {{32, tr("Calendars elsewhere"), "/calendars"}},
        .personal = personal_tables(),
        .plain = {{"calendars_date"}},
        .start = &start,
        .listeners = &listeners,
        .jobs = &job_kinds,
        .periodic = &periodic,
    };
}

}  // namespace agora::calendars
