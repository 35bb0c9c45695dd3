#include "follow_up.hpp"

#include "agora/base/text.hpp"
#include "agora/events/take_on.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::events {

Result<Done> write_report(const Acting& acting, const Event& event, Report report,
                          std::int64_t seen) {
    if (event.state != State::announced) return EventRefusal::cancelled_already;
    if (event.starts_at > acting.origin.at) return EventRefusal::not_begun;
    const auto present = find_report(acting.tx, event.event_id);
    if ((present ? present->version : 0) != seen) return EventRefusal::changed_meanwhile;
    report.event_id = event.event_id;
    report.version = seen + 1;
    report.body = std::string{trimmed(report.body)};
    report.decisions = std::string{trimmed(report.decisions)};
    report.written_at = acting.origin.at;
    put_report(acting.tx, report);
    return Done{};
}

Result<Task> add_task(const Acting& acting, const Event& event, const Task& wanted, Date today) {
    if (event.state != State::announced) return EventRefusal::cancelled_already;
    if (event.starts_at > acting.origin.at) return EventRefusal::not_begun;
    constexpr std::chrono::days kFarthest{731};
    if (wanted.due < today || wanted.due > today + kFarthest) {
        return Refusal{EventRefusal::day_not_ahead, "due"};
    }
    const auto registered = find_registration(acting.tx, event.event_id, wanted.owner);
    const bool was_there = registered && registered->state == Attendance::attending;
    if (!was_there && wanted.owner != event.organised_by && wanted.owner != acting.origin.account) {
        return Refusal{EventRefusal::owner_unknown, "owner"};
    }
    const Task task{.task_id = acting.tx.new_id<TaskId>(),
                    .event_id = event.event_id,
                    .words = std::string{trimmed(wanted.words)},
                    .owner = wanted.owner,
                    .due = wanted.due,
                    .done_at = {}};
    insert_task(acting.tx, task);
    if (task.owner != acting.origin.account) mail_task(acting, event, task);
    return task;
}

Result<Done> take_on(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     const Event& event, std::string_view words, Date due, Date today) {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 200;
    const std::size_t length = utf8_length(trimmed(words));
    if (length < kShortest || length > kLongest) {
        return Refusal{EventRefusal::task_words_wrong, "words"};
    }
    const auto task =
        add_task({tx, services, origin}, event,
                 {.words = std::string{words}, .owner = origin.account, .due = due}, today);
    if (!task) return task.refusal();
    return Done{};
}

Result<Done> close_task(const Acting& acting, const Viewer& viewer, const Listed& listed,
                        TaskId id) {
    const auto task = find_task(acting.tx, id);
    if (!task || task->event_id != listed.event.event_id) return EventRefusal::task_not_found;
    if (task->owner != acting.origin.account &&
        !may_look_after(viewer, listed.event, listed.circles)) {
        return EventRefusal::not_its_organiser;
    }
    if (!task->done_at) update_task_done(acting.tx, id, acting.origin.at);
    return Done{};
}

}  // namespace agora::events
