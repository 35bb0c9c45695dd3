#include "agora/meetings/module.hpp"

#include "agora/clock/clock.hpp"
#include "agora/events/words_of_event.hpp"
#include "agora/web/services.hpp"
#include "agora/circles/home_parts.hpp"
#include "agora/web/measure_words.hpp"
#include "agora/web/page_cache.hpp"
#include "answer_pages.hpp"
#include "ask.hpp"
#include "catch_up.hpp"
#include "catch_up_list.hpp"
#include "catch_up_pages.hpp"
#include "coverage_keeper.hpp"
#include "coverage_pages.hpp"
#include "elsewhere.hpp"
#include "personal_tables.hpp"
#include "reported_catch_up.hpp"

namespace agora::meetings {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = coverage_routes();
    for (const auto& some : {answer_routes(), catch_up_routes(), catch_up_list_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"meetings.ask", std::chrono::hours{1},
             [&services] { ask_who_came(services, services.clock.now()); },
             tr("Asking how an event was"),
             tr("Asks everybody who came to an event, once, a day after it ended.")},
            {"meetings.lines", std::chrono::hours{6},
             [&services] { remind_of_lines(services, services.clock.now()); },
             tr("Reminding of the five lines of a meeting"),
             tr("Writes once to the secretary when a meeting of a working group has left no lines "
                "for who was not there.")}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "meetings"), {"meetings.coverage", [&services](const auto&) {
                                                      services.state<CoverageKeeper>().forget();
                                                  }}};
}

std::vector<jobs::Kind> job_kinds(web::Services& services) {
    return {{std::string{TellCatchUp::kName}, [&services](const jobs::Job& job) {
                 tell_catch_up(services, journal::event_of<TellCatchUp>(job.payload).event,
                               services.clock.now());
             }}};
}

std::string name_meeting(const web::Call& call, db::ReadTx& tx, std::string_view word,
                         std::string_view value) {
    const auto id = parse_id<EventId>(value);
    if (word != "event" || !id) return {};
    const auto words = events::words_of_event(tx, *id, call.language);
    return words ? words->title : std::string{};
}

}  // namespace

web::Module meetings_module() {
    return {
        .name = "meetings",
        .routes = routes(),
        .settings = {{"meetings.quiet_months", web::SettingType::number, "6",
                      tr("Months without a meeting after which a town or group is listed as quiet"),
                      tr("1 to 36.")},
                     {"meetings.catch_up_days", web::SettingType::number, "3",
                      tr("Days after which the secretary of a working group is reminded of the "
                         "five lines of a meeting"),
                      tr("1 to 20.")}},
        .personal = personal_tables(),
        .plain = {{"meetings_asking"},
                  {"meetings_answer"},
                  {"meetings_catch_up"},
                  {"meetings_catch_up_circle"},
                  {"meetings_reminded"}},
        .reportable = {reportable_catch_up()},
        .audit = {{CatchUpModerated::kName, tr("Lines of a meeting moderated"),
                   tr("{who} decided about the five lines of “{event}”: {measure}."),
                   &web::say_measure, &name_meeting}},
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<CoverageKeeper>());
                services.state<events::PageParts>().add(&on_event_page);
                services.state<events::PageParts>().add(&lines_on_event_page);
                services.state<circles::HomeParts>().add(&lines_on_group_home);
                services.state<events::ListParts>().add(&beside_the_list);
            },
        .listeners = &listeners,
        .jobs = &job_kinds,
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::meetings
