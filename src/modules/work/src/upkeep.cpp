#include "upkeep.hpp"

#include "acting.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/work/events.hpp"
#include "answer_store.hpp"
#include "letters.hpp"
#include "register.hpp"
#include "reply.hpp"
#include "sight.hpp"

#include <array>
#include <memory>
#include <mutex>

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
    const Date today = day_of(now);
    const Acting acting{tx, services, {{}, now}, today};
    for (const Step& step : kSteps) {
        const Date until = today + std::chrono::days{step.days_left};
        for (const DemandId id : list_ending(tx, until, step.told)) {
            const auto demand = find_demand(tx, id);
            if (!demand) continue;
            set_warned(tx, id, step.told);
            const std::int64_t left = to_days(demand->expires_on) - to_days(today);
            if (has_poster(*demand)) tell_of_end(acting, *demand, left);
        }
    }
    for (const AnswerId id : list_forming_ended(tx, today)) {
        const auto answer = find_answer(tx, id);
        const auto demand = find_demand(tx, answer->demand_id);
        stop_team(acting, *demand, *answer);
    }
}

void run(web::Services& services) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        tell_ends(services, tx, now);
        delete_unconfirmed_before(tx, now - kConfirmedWithin);
        blank_clients_before(tx, now - kClientsKept, day_of(now) + -kClientsKept);
    });
}

/// Until when it was looked what visitors' pages show.
struct Looked {
    std::mutex mutex;
    Instant until;
};

/// Whether visitors read other things now than then, with one that changed: its last day passed, or the days for
/// members alone.
struct Change {
    DemandId demand = {};
    bool ended = false;
};
std::optional<Change> change_between(const Register& all, Instant from, Instant now) {
    const std::int64_t day_then = to_days(day_of(from));
    const std::int64_t today = to_days(day_of(now));
    for (std::size_t at = 0; at < all.keys.size(); ++at) {
        const Key& key = all.keys[at];
        const bool ended = key.last_day >= day_then && key.last_day < today;
        const bool opened = key.members_until > from && key.members_until <= now;
        if (ended || opened) return Change{all.entries[at].row.demand_id, ended};
    }
    return std::nullopt;
}

/// On every node they are made anew.
void renew_pages(web::Services& services) {
    Looked& looked = services.state<Looked>();
    const std::scoped_lock lock{looked.mutex};
    const Instant now = services.clock.now();
    const auto change = services.database.read([&](db::ReadTx& tx) {
        return change_between(*register_of(services, tx), looked.until, now);
    });
    looked.until = now;
    if (!change) return;
    services.database.write([&](db::WriteTx& tx) {
        const journal::Origin origin{{}, now};
        if (change->ended) {
            journal::emit(tx, origin, DemandEnded{change->demand});
        } else {
            journal::emit(tx, origin, DemandOpened{change->demand});
        }
    });
    services.cache.start_new_epoch();
}

}  // namespace

void start_upkeep(web::Services& services) {
    auto looked = std::make_shared<Looked>();
    looked->until = services.clock.now();
    services.put_state(std::move(looked));
}

std::vector<jobs::Periodic> upkeep(web::Services& services) {
    return {{.name = "work.pages",
             .every = std::chrono::minutes{15},
             .run = [&services] { renew_pages(services); },
             .label = tr("What visitors read of work"),
             .sentence = tr("Makes their pages anew when the last day of something has passed, or "
                            "the days on which only members read it.")},
            {.name = "work.upkeep",
             .every = std::chrono::hours{6},
             .run = [&services] { run(services); },
             .label = tr("Ends of work that is posted"),
             .sentence = tr("Tells whoever posted work that it ends in a week, tomorrow, or has "
                            "ended, and erases what was never confirmed.")}};
}

}  // namespace agora::work
