#pragma once

#include "agora/base/date.hpp"
#include "agora/events/event.hpp"

#include <vector>

namespace agora::events {

using TaskId = Id<struct EventTaskTag>;

/// What came out of an event.
struct Report {
    EventId event_id = {};
    std::string language = {};
    std::int64_t version = 1;
    std::string body = {};       ///< Markdown
    std::string decisions = {};  ///< Markdown, or empty
    std::int64_t guests = 0;     ///< who came without being registered
    Instant written_at = {};
};
AGORA_FIELDS(Report, event_id, language, version, body, decisions, guests, written_at)

/// Something that somebody took on there.
struct Task {
    TaskId task_id = {};
    EventId event_id = {};
    std::string words = {};
    AccountId owner = {};  ///< zero when the account is erased
    Date due = {};
    std::optional<Instant> done_at = {};
};
AGORA_FIELDS(Task, task_id, event_id, words, owner, due, done_at)

void put_report(db::WriteTx& tx, const Report& report);
std::optional<Report> find_report(db::ReadTx& tx, EventId event);

void insert_task(db::WriteTx& tx, const Task& task);
void update_task_done(db::WriteTx& tx, TaskId task, Instant at);
std::optional<Task> find_task(db::ReadTx& tx, TaskId task);
/// Open ones first, by day.
std::vector<Task> list_tasks(db::ReadTx& tx, EventId event);
std::vector<Task> list_open_tasks_of(db::ReadTx& tx, AccountId owner);

}  // namespace agora::events
