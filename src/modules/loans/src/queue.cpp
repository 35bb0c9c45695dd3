#include "queue.hpp"

#include "availability.hpp"
#include "loan_store.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "tell.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::size_t kMostWaiting = 30;

void note(const Acting& acting, const Thing& thing) {
    journal::emit(acting.tx, acting.origin, QueueChanged{thing.thing_id});
}

}  // namespace

Result<Done> join_queue(const Acting& acting, const access::Actor& actor, const Thing& thing,
                        std::int64_t days) {
    const Date today = day_of(acting.origin.at);
    if (thing.state != ThingState::offered) return LoanRefusal::not_offered;
    if (manages(acting.tx, actor, thing, today)) return LoanRefusal::own_thing;
    if (!may_borrow(acting.tx, actor, thing)) return LoanRefusal::not_in_the_group;
    if (are_kept_apart(acting.tx, acting.services, actor.account, thing)) {
        return LoanRefusal::not_lent_to_them;
    }
    if (days < 1 || days > thing.longest_days) {
        return Refusal{
            LoanRefusal::longer_than_lent, "days", {{"days", std::to_string(thing.longest_days)}}};
    }
    if (find_waiting(acting.tx, thing.thing_id, actor.account)) return LoanRefusal::waits_already;
    if (list_waiting(acting.tx, thing.thing_id).size() >= kMostWaiting) {
        return LoanRefusal::queue_full;
    }
    const Date last = today + std::chrono::days{days - 1};
    if (!in_the_way(busy_of(acting.tx, thing, today), today, last, actor.account)) {
        return LoanRefusal::free_now;
    }
    insert_waiting(acting.tx, {.waiting_id = acting.tx.new_id<WaitingId>(),
                               .thing_id = thing.thing_id,
                               .account_id = actor.account,
                               .days = days,
                               .asked_at = acting.origin.at});
    note(acting, thing);
    return Done{};
}

Result<Done> leave_queue(const Acting& acting, const access::Actor& actor, const Thing& thing) {
    const auto waiting = find_waiting(acting.tx, thing.thing_id, actor.account);
    if (!waiting) return LoanRefusal::does_not_wait;
    delete_waiting(acting.tx, waiting->waiting_id);
    note(acting, thing);
    move_queue(acting, thing);
    return Done{};
}

void move_queue(const Acting& acting, const Thing& thing) {
    const Date today = day_of(acting.origin.at);
    auto queue = list_waiting(acting.tx, thing.thing_id);
    if (queue.empty()) return;
    for (const Waiting& waiting : queue) {
        if (!waiting.held_until || *waiting.held_until >= today) continue;
        delete_waiting(acting.tx, waiting.waiting_id);
        tell_of_hold(acting, thing.thing_id, waiting.account_id, News::hold_lapsed);
        note(acting, thing);
    }
    std::erase_if(queue, [&](const Waiting& waiting) {
        return waiting.held_until && *waiting.held_until < today;
    });
    const bool is_held = std::ranges::any_of(
        queue, [](const Waiting& waiting) { return waiting.held_until.has_value(); });
    if (is_held || thing.state != ThingState::offered) return;
    const auto busy = busy_of(acting.tx, thing, today);
    for (const Waiting& waiting : queue) {
        const Date last = today + std::chrono::days{waiting.days - 1};
        if (in_the_way(busy, today, last, waiting.account_id)) continue;
        if (has_overdue(acting.tx, waiting.account_id, today)) continue;
        if (are_kept_apart(acting.tx, acting.services, waiting.account_id, thing)) continue;
        set_held_until(acting.tx, waiting.waiting_id, today + std::chrono::days{thing.hold_days});
        tell_of_hold(acting, thing.thing_id, waiting.account_id, News::hold_begun);
        note(acting, thing);
        return;
    }
}

}  // namespace agora::loans
