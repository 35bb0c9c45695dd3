#include "tasks.hpp"

#include "agora/circles/activity.hpp"
#include "refusals.hpp"
#include "steps.hpp"
#include "task_store.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

/// A reminder of a proposal leaves before its last day.
constexpr std::chrono::days kBeforeTheDay{-7};

Date due_on(const Circle& circle, const Step& step, Date first) {
    const Date usual = first + std::chrono::days{step.days};
    if (circle.state != State::proposed || !circle.interest_until) return usual;
    return std::min(usual, std::max(first, *circle.interest_until + kBeforeTheDay));
}

}  // namespace

void begin_tasks(db::WriteTx& tx, const Circle& circle, Date first) {
    delete_open_tasks(tx, circle.circle_id);
    for (const Step& step : all_steps()) {
        if (step.state != circle.state) continue;
        insert_task(tx, {.circle_id = circle.circle_id,
                         .state_since = circle.state_since,
                         .step = std::string{step.key},
                         .due_on = due_on(circle, step, first),
                         .done_at = {},
                         .done_by = {}});
    }
}

void begin_missing_tasks(db::WriteTx& tx, Date today) {
    for (const Circle& circle : list_without_tasks(tx)) begin_tasks(tx, circle, today);
}

Result<Done> tick_off(const Acting& acting, const Circle& circle, std::string_view step) {
    if (!mark_done(acting.tx, circle, step, acting.origin.account, acting.origin.at)) {
        return CircleRefusal::task_not_open;
    }
    note_activity(acting.tx, circle.circle_id, acting.origin.at);
    return Done{};
}

Result<Done> open_again(const Acting& acting, const Circle& circle, std::string_view step) {
    if (!mark_open(acting.tx, circle, step)) return CircleRefusal::task_not_done;
    return Done{};
}

}  // namespace agora::circles
