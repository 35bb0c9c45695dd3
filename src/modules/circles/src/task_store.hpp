#pragma once

#include "agora/circles/circle.hpp"

#include <vector>

namespace agora::circles {

/// A step of the life cycle that waits for a group's animators, or that they ticked off.
struct Task {
    CircleId circle_id;
    Instant state_since;  ///< since when the group stood in the state of the step
    std::string step;     ///< key of a Step
    Date due_on;
    std::optional<Instant> done_at;
    AccountId done_by;  ///< zero while it waits, and when the account is erased
};
AGORA_FIELDS(Task, circle_id, state_since, step, due_on, done_at, done_by)

/// Nothing happens when the group has it already.
void insert_task(db::WriteTx& tx, const Task& task);
/// By its step, in the state that the group is in; false when there is none, or it is so already.
bool mark_done(db::WriteTx& tx, const Circle& circle, std::string_view step, AccountId by,
               Instant at);
bool mark_open(db::WriteTx& tx, const Circle& circle, std::string_view step);
/// Of states that the group left.
void delete_open_tasks(db::WriteTx& tx, CircleId circle);

/// The open ones by their day, then the done ones, the last first.
std::vector<Task> list_tasks(db::ReadTx& tx, CircleId circle);
/// Open and due by this day.
std::int64_t count_due(db::ReadTx& tx, CircleId circle, Date day);
/// Groups that have not ended and have no task of their present state.
std::vector<Circle> list_without_tasks(db::ReadTx& tx);

}  // namespace agora::circles
