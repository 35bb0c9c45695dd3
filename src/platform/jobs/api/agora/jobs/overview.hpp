#pragma once

#include "agora/jobs/queue.hpp"

#include <optional>
#include <string>
#include <vector>

// The queue as an administrator looks after it.
namespace agora::jobs {

struct Period {
    std::string name;
    Instant next_at;
};
AGORA_FIELDS(Period, name, next_at)
/// Work of the clock that ran at least once, with when it runs next.
std::vector<Period> list_periods(db::ReadTx& tx);

/// Those that a runner has under its lease now.
std::vector<Job> running_jobs(db::ReadTx& tx, Instant now, std::int64_t limit);
/// Those that nobody works on yet, the next first.
std::vector<Job> queued_jobs(db::ReadTx& tx, Instant now, std::int64_t limit);
std::int64_t count_queued(db::ReadTx& tx, Instant now);
std::int64_t count_waiting_of(db::ReadTx& tx, std::string_view kind);

std::optional<Job> find_job(db::ReadTx& tx, JobId job);
/// Forgets a failed job; false when it is not failed any more.
bool drop_failed(db::WriteTx& tx, JobId job);

}  // namespace agora::jobs
