#include "background.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/services.hpp"
#include "care.hpp"
#include "circle_store.hpp"
#include "quiet.hpp"
#include "tasks.hpp"
#include "working.hpp"

namespace agora::circles {

/// Another process or node changed a group.
std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "circles")};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"circles.lapsed", std::chrono::hours{1},
             [&services] {
                 const Instant now = services.clock.now();
                 services.database.write([&](db::WriteTx& tx) {
                     const Date today = locale::local_date(now, {});
                     for (const Circle& circle : list_lapsed(tx, today)) {
                         close_lapsed({tx, services, {{}, now}}, circle);
                     }
                     end_guests_whose_day_passed({tx, services, {{}, now}}, today);
                     begin_missing_tasks(tx, today);
                 });
             },
             tr("Groups that found too few people, guests whose time is over"),
             tr("Closes proposed groups in which not enough members were interested in time, and "
                "tells their animators. Ends the time of guests and experts whose day has "
                "passed.")},
            {"circles.quiet", std::chrono::hours{24},
             [&services] {
                 const Instant now = services.clock.now();
                 services.database.write([&](db::WriteTx& tx) {
                     ask_the_quiet({tx, services, {{}, now}});
                 });
             },
             tr("Groups that have become quiet"),
             tr("Asks the animators what becomes of a group in which nothing has happened for the "
                "weeks of the setting.")}};
}

std::vector<jobs::Kind> job_kinds(web::Services& services) {
    return {{std::string{TellMerged::kName}, [&services](const jobs::Job& job) {
                 const auto merged = journal::event_of<TellMerged>(job.payload);
                 const Instant now = services.clock.now();
                 services.database.write([&](db::WriteTx& tx) {
                     tell_merged({tx, services, {{}, now}}, merged.circle);
                 });
             }}};
}

}  // namespace agora::circles
