#include "follow_up_store.hpp"

namespace agora::events {

constexpr db::Query kPutReport{"events.put_report", R"sql(
    INSERT INTO events_report (event_id, language, version, body, decisions, guests, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (event_id)
    DO UPDATE SET language = excluded.language, version = excluded.version, body = excluded.body,
                  decisions = excluded.decisions, guests = excluded.guests,
                  written_at = excluded.written_at
)sql"};

void put_report(db::WriteTx& tx, const Report& report) {
    tx.run(kPutReport, report.event_id, report.language, report.version, report.body,
           report.decisions, report.guests, report.written_at);
}

constexpr db::Query kFindReport{"events.find_report", R"sql(
    SELECT event_id, language, version, body, decisions, guests, written_at
    FROM events_report WHERE event_id = $1
)sql"};

std::optional<Report> find_report(db::ReadTx& tx, EventId event) {
    return tx.find<Report>(kFindReport, event);
}

constexpr db::Query kInsertTask{"events.insert_task", R"sql(
    INSERT INTO events_task (task_id, event_id, words, owner, due, done_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_task(db::WriteTx& tx, const Task& task) {
    tx.run(kInsertTask, task.task_id, task.event_id, task.words, task.owner, task.due,
           task.done_at);
}

constexpr db::Query kUpdateTaskDone{"events.update_task_done", R"sql(
    UPDATE events_task SET done_at = $2 WHERE task_id = $1
)sql"};

void update_task_done(db::WriteTx& tx, TaskId task, Instant at) {
    tx.run(kUpdateTaskDone, task, at);
}

constexpr db::Query kFindTask{"events.find_task", R"sql(
    SELECT task_id, event_id, words, owner, due, done_at FROM events_task WHERE task_id = $1
)sql"};

std::optional<Task> find_task(db::ReadTx& tx, TaskId task) {
    return tx.find<Task>(kFindTask, task);
}

constexpr db::Query kListTasks{"events.list_tasks", R"sql(
    SELECT task_id, event_id, words, owner, due, done_at FROM events_task WHERE event_id = $1
    ORDER BY CASE WHEN done_at IS NULL THEN 0 ELSE 1 END, due, task_id
)sql"};

std::vector<Task> list_tasks(db::ReadTx& tx, EventId event) {
    return tx.all<Task>(kListTasks, event);
}

constexpr db::Query kListOpenTasksOf{"events.list_open_tasks_of", R"sql(
    SELECT task_id, event_id, words, owner, due, done_at FROM events_task
    WHERE owner = $1 AND done_at IS NULL ORDER BY due, task_id
)sql"};

std::vector<Task> list_open_tasks_of(db::ReadTx& tx, AccountId owner) {
    return tx.all<Task>(kListOpenTasksOf, owner);
}

}  // namespace agora::events
