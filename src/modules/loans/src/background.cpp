#include "background.hpp"

#include "agora/accounts/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/page_cache.hpp"
#include "extend.hpp"
#include "loan_store.hpp"
#include "queue.hpp"
#include "reserve.hpp"
#include "sight.hpp"
#include "tell.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

#include <algorithm>
#include <array>

namespace agora::loans {
namespace {

constexpr std::int64_t kAtOnce = 40;

/// Told when the last day is this many days past; the last that holds is the one that is told.
struct Reminder {
    std::int64_t number;
    int days_after;
    News news;
};
constexpr std::array kReminders{Reminder{3, 7, News::long_overdue}, Reminder{2, 1, News::overdue},
                                Reminder{1, -1, News::due_soon}};

/// Of those whose last day is tomorrow or today: that it goes back "tomorrow" is no news on the day.
bool is_to_be_told(const Reminder& reminder, const Loan& loan, Date today) {
    return reminder.news != News::due_soon || loan.last_day > today;
}

void remind(web::Services& services, Instant now) {
    const Date today = day_of(now);
    for (const Reminder& reminder : kReminders) {
        const Date last = today + std::chrono::days{-reminder.days_after};
        LoanId after;
        for (bool more = true; more;) {
            more = services.database.write([&](db::WriteTx& tx) {
                const Acting acting{tx, services, {{}, now}};
                const auto some = list_lent_until(tx, last, reminder.number, after, kAtOnce);
                for (Loan loan : some) {
                    loan.reminded = reminder.number;
                    update_loan(tx, loan);
                    if (is_to_be_told(reminder, loan, today)) {
                        tell_of_loan(acting, loan.loan_id, reminder.news);
                    }
                }
                if (!some.empty()) after = some.back().loan_id;
                return std::ssize(some) == kAtOnce;
            });
        }
    }
}

void let_lapse(web::Services& services, Instant now) {
    const Date today = day_of(now);
    for (bool more = true; more;) {
        more = services.database.write([&](db::WriteTx& tx) {
            const Acting acting{tx, services, {{}, now}};
            const auto some = list_missed(tx, today, kAtOnce);
            for (const Loan& loan : some) lapse(acting, loan);
            return std::ssize(some) == kAtOnce;
        });
    }
    for (bool more = true; more;) {
        more = services.database.write([&](db::WriteTx& tx) {
            const auto some = list_unanswered(tx, today, kAtOnce);
            for (const Loan& loan : some) lapse_extension({tx, services, {{}, now}}, loan);
            return std::ssize(some) == kAtOnce;
        });
    }
}

void move_queues(web::Services& services, Instant now) {
    ThingId after;
    for (;;) {
        const auto some = services.database.read(
            [&](db::ReadTx& tx) { return list_queues_after(tx, after, kAtOnce); });
        if (some.empty()) return;
        after = some.back();
        services.database.write([&](db::WriteTx& tx) {
            for (const ThingId id : some) {
                const auto thing = find_thing(tx, id);
                if (thing) move_queue({tx, services, {{}, now}}, *thing);
            }
        });
    }
}

void forget_erased(web::Services& services) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        const Acting acting{tx, services, {{}, now}};
        for (const Loan& loan : list_borrowerless(tx)) {
            const auto thing = find_thing(tx, loan.thing_id);
            if (thing) static_cast<void>(cancel(acting, loan, *thing, true, {}));
        }
        for (Thing& thing : list_orphans(tx)) {
            for (Loan& loan : list_open_loans(tx, thing.thing_id, day_of(now))) {
                const auto cancelled = cancel(acting, loan, thing, false, {});
                // What is out has nobody to come back to, nor to confirm it.
                if (!cancelled) change_state(acting, loan, LoanState::returned);
            }
            for (const Waiting& waiting : list_waiting(tx, thing.thing_id)) {
                delete_waiting(tx, waiting.waiting_id);
            }
            replace_slots(tx, thing.thing_id, {});
            thing.state = ThingState::given_up;
            thing.body.clear();
            thing.commune.clear();
            update_thing(tx, thing);
        }
    });
}

}  // namespace

std::vector<jobs::Periodic> periodic(web::Services& services) {
    constexpr std::chrono::hours kOften{1};
    return {{"loans.reminders", kOften, [&services] { remind(services, services.clock.now()); },
             tr("Reminders of what is borrowed"),
             tr("Writes the day before something goes back, the day after, and a week later.")},
            {"loans.queues", kOften,
             [&services] {
                 let_lapse(services, services.clock.now());
                 move_queues(services, services.clock.now());
             },
             tr("Queues for things to borrow"),
             tr("Ends reservations that nobody came for, and keeps what is free for who waited "
                "longest.")}};
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "loans"),
            {"loans.erased", [&services](const std::vector<journal::Sealed>& entries) {
                 const bool erased = std::ranges::any_of(entries, [](const auto& entry) {
                     return entry.name == accounts::AccountErased::kName;
                 });
                 if (erased) forget_erased(services);
             }}};
}

}  // namespace agora::loans
