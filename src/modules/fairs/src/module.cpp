#include "agora/fairs/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/web/measure_words.hpp"
#include "agora/web/services.hpp"
#include "elsewhere.hpp"
#include "fair_pages.hpp"
#include "personal_tables.hpp"
#include "reported_booking.hpp"
#include "stand.hpp"

namespace agora::fairs {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = fair_routes();
    for (const web::Route& route : stand_routes()) routes.push_back(route);
    return routes;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"fairs.last_day", std::chrono::hours{1},
             [&services] { tell_shares(services, services.clock.now()); },
             tr("Shares of stands at fairs"),
             tr("Writes once to everybody who booked a table what their share is, after the last "
                "day.")}};
}

}  // namespace

web::Module fairs_module() {
    return {
        .name = "fairs",
        .routes = routes(),
        .personal = personal_tables(),
        .plain = {{"fairs_stand"}},
        .reportable = {reportable_booking()},
        .audit = {{BookingModerated::kName, tr("Words at a fair moderated"),
                   tr("{who} decided about what {person} says to show at a fair: {measure}."),
                   &web::say_measure}},
        .start =
            [](web::Services& services) {
                services.state<events::PageParts>().add(&on_event_page);
            },
        .periodic = &periodic,
    };
}

}  // namespace agora::fairs
