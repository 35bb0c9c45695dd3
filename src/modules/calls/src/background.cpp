#include "background.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "alerts.hpp"
#include "filter_store.hpp"
#include "hearing.hpp"
#include "reading.hpp"
#include "tell.hpp"
#include "version_store.hpp"

namespace agora::calls {
namespace {

constexpr std::chrono::days kMonth{30};

/// Persons at buyers, shifts of long ago and what filters told of closed calls.
void forget(web::Services& services) {
    constexpr std::int64_t kAtOnce = 50;
    constexpr std::chrono::days kShiftsKept{366};
    const Instant now = services.clock.now();
    const Instant before = now - kMonth * services.settings.number("calls.contact_months");
    CallId done = {};
    do {
        done = services.database.write(
            [&](db::WriteTx& tx) { return forget_contacts(tx, done, before, kAtOnce); });
    } while (done);
    services.cache.start_new_epoch();
    services.database.write([&](db::WriteTx& tx) {
        forget_told(tx, now - kMonth);
        delete_shifts_before(tx, utc_date(now - kShiftsKept));
    });
}

}  // namespace

std::vector<jobs::Kind> job_kinds(web::Services& services) {
    std::vector<jobs::Kind> kinds = telling(services);
    for (jobs::Kind& kind : reading_jobs(services)) kinds.push_back(std::move(kind));
    kinds.push_back(hearing_job(services));
    return kinds;
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"calls.due", std::chrono::minutes{30}, [&services] { queue_due_sources(services); },
         tr("Sources of calls"), tr("Reads the sources of calls, every six hours each.")},
        {"calls.alerts", std::chrono::minutes{15}, [&services] { send_alerts(services); },
         tr("Filters of calls"), tr("Tells members what is new in the filters that they keep.")},
        {"calls.reminders", std::chrono::hours{1}, [&services] { remind(services); },
         tr("Deadlines of calls"),
         tr("Reminds members a week and two days before a call that they follow closes.")},
        {"calls.forgetting", std::chrono::days{1}, [&services] { forget(services); },
         tr("Contacts at buyers"),
         tr("Erases persons at buyers some months after the deadline of a call.")},
    };
}

}  // namespace agora::calls
