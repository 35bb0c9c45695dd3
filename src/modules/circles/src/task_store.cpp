#include "task_store.hpp"

namespace agora::circles {

constexpr db::Query kInsertTask{"circles.insert_task", R"sql(
    INSERT INTO circles_task (circle_id, state_since, step, due_on, done_at, done_by)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (circle_id, state_since, step) DO NOTHING
)sql"};

void insert_task(db::WriteTx& tx, const Task& task) {
    tx.run(kInsertTask, task.circle_id, task.state_since, task.step, task.due_on, task.done_at,
           task.done_by);
}

constexpr db::Query kMarkDone{"circles.mark_done", R"sql(
    UPDATE circles_task SET done_at = $5, done_by = $4
    WHERE circle_id = $1 AND state_since = $2 AND step = $3 AND done_at IS NULL
)sql"};

bool mark_done(db::WriteTx& tx, const Circle& circle, std::string_view step, AccountId by,
               Instant at) {
    return tx.run(kMarkDone, circle.circle_id, circle.state_since, step, by, at) == 1;
}

constexpr db::Query kMarkOpen{"circles.mark_open", R"sql(
    UPDATE circles_task SET done_at = NULL, done_by = 0
    WHERE circle_id = $1 AND state_since = $2 AND step = $3 AND done_at IS NOT NULL
)sql"};

bool mark_open(db::WriteTx& tx, const Circle& circle, std::string_view step) {
    return tx.run(kMarkOpen, circle.circle_id, circle.state_since, step) == 1;
}

constexpr db::Query kDeleteOpenTasks{"circles.delete_open_tasks", R"sql(
    DELETE FROM circles_task WHERE circle_id = $1 AND done_at IS NULL
)sql"};

void delete_open_tasks(db::WriteTx& tx, CircleId circle) {
    tx.run(kDeleteOpenTasks, circle);
}

constexpr db::Query kListTasks{"circles.list_tasks", R"sql(
    SELECT circle_id, state_since, step, due_on, done_at, done_by FROM circles_task
    WHERE circle_id = $1
    ORDER BY CASE WHEN done_at IS NULL THEN 0 ELSE 1 END, done_at DESC, due_on, step
)sql"};

std::vector<Task> list_tasks(db::ReadTx& tx, CircleId circle) {
    return tx.all<Task>(kListTasks, circle);
}

constexpr db::Query kCountDue{"circles.count_due", R"sql(
    SELECT COUNT(*) FROM circles_task WHERE circle_id = $1 AND done_at IS NULL AND due_on <= $2
)sql"};

std::int64_t count_due(db::ReadTx& tx, CircleId circle, Date day) {
    return tx.find<std::int64_t>(kCountDue, circle, day).value_or(0);
}

constexpr db::Query kListWithoutTasks{"circles.list_without_tasks", R"sql(
    SELECT c.circle_id, c.slug, c.kind, c.state, c.openness, c.language, c.term_id, c.place,
           c.website, c.interest_needed, c.interest_until, c.charter_version, c.founded_by,
           c.founded_at, c.state_since
    FROM circles_circle c
    WHERE c.state <> 'closed'
      AND NOT EXISTS (SELECT 1 FROM circles_task t
                      WHERE t.circle_id = c.circle_id AND t.state_since = c.state_since)
    ORDER BY c.circle_id
)sql"};

std::vector<Circle> list_without_tasks(db::ReadTx& tx) {
    return tx.all<Circle>(kListWithoutTasks);
}

}  // namespace agora::circles
