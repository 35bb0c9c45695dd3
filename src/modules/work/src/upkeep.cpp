#include "upkeep.hpp"

#include "acting.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "demand_store.hpp"
#include "letters.hpp"
#include "sight.hpp"

#include <array>

namespace agora::work {
namespace {

constexpr std::chrono::hours kConfirmedWithin{48};
constexpr std::chrono::days kClientsKept{365};

/// The third is told once it has ended.
struct Step {
    std::int64_t days_left;
    std::int64_t told;
};
constexpr std::array kSteps{Step{-1, 3}, Step{1, 2}, Step{7, 1}};

void tell_ends(web::Services& services, db::WriteTx& tx, Instant now) {
    const Date today = utc_date(now);
    const Acting acting{tx, services, {{}, now}, today};
    for (const Step& step : kSteps) {
        const Date until = today + std::chrono::days{step.days_left};
        for (const DemandId id : list_ending(tx, until, step.told)) {
            const auto demand = find_demand(tx, id);
            if (!demand) continue;
            set_warned(tx, id, step.told);
            if (has_poster(*demand)) tell_of_end(acting, *demand, step.days_left);
        }
    }
}

void run(web::Services& services) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        tell_ends(services, tx, now);
        delete_unconfirmed_before(tx, now - kConfirmedWithin);
        blank_clients_before(tx, now - kClientsKept, utc_date(now) + -kClientsKept);
    });
}

}  // namespace

std::vector<jobs::Periodic> upkeep(web::Services& services) {
    return {{.name = "work.upkeep",
             .every = std::chrono::hours{6},
             .run = [&services] { run(services); },
             .label = tr("Ends of work that is posted"),
             .sentence = tr("Tells whoever posted work that it ends in a week, tomorrow, or has "
                            "ended, and erases what was never confirmed.")}};
}

}  // namespace agora::work
