#include "agora/dates/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/web/measure_words.hpp"
#include "agora/web/services.hpp"
#include "elsewhere.hpp"
#include "personal_tables.hpp"
#include "poll_pages.hpp"
#include "polls.hpp"
#include "reported_poll.hpp"

namespace agora::dates {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = new_poll_routes();
    for (const web::Route& route : poll_routes()) routes.push_back(route);
    return routes;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"dates.last_day", std::chrono::hours{1},
             [&services] { tell_last_days(services, services.clock.now()); },
             tr("Last days for answers"),
             tr("Writes once to who asked a group for a time when the last day has passed.")}};
}

}  // namespace

web::Module dates_module() {
    return {
        .name = "dates",
        .routes = routes(),
        .personal = personal_tables(),
        .plain = {{"dates_slot"}},
        .reportable = {reportable_poll()},
        .audit = {{PollModerated::kName, tr("Question to a group moderated"),
                   tr("{who} decided about a question to a group, when to meet: {measure}."),
                   &web::say_measure}},
        .start =
            [](web::Services& services) {
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::dates
