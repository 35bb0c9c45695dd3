#pragma once

#include "agora/db/database.hpp"
#include "agora/journal/event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::jobs {

using JobId = Id<struct JobTag>;

enum class JobState { waiting, done, failed };
AGORA_ENUM(JobState, waiting, done, failed)

/// One piece of work, as the administrator sees it. The payload holds ids and enumerators only.
struct Job {
    JobId job_id;
    std::string kind;
    std::string payload;
    JobState state = JobState::waiting;
    std::int64_t attempts = 0;
    Instant run_at;
    std::optional<Instant> finished_at;
    std::string last_error;
};
AGORA_FIELDS(Job, job_id, kind, payload, state, attempts, run_at, finished_at, last_error)

struct Enqueue {
    Instant run_at;
    /// While a waiting job has this key, another one with it is not added.
    std::string once_key = {};
};

/// Adds work to the transaction that causes it: it exists exactly when the cause exists.
JobId enqueue(db::WriteTx& tx, std::string_view kind, std::string_view payload,
              const Enqueue& options);

/// A job's payload is written like an event: a described struct of ids and enumerators with kName.
template <journal::Event Payload>
JobId enqueue(db::WriteTx& tx, const Payload& payload, const Enqueue& options) {
    return enqueue(tx, Payload::kName, journal::payload_of(payload), options);
}

std::vector<Job> jobs_in(db::ReadTx& tx, JobState state, std::int64_t limit);

struct StateCount {
    JobState state = JobState::waiting;
    std::int64_t jobs = 0;
};
AGORA_FIELDS(StateCount, state, jobs)
std::vector<StateCount> count_jobs(db::ReadTx& tx);

/// Puts a failed job back in the queue, now; false when it is not failed any more.
bool retry(db::WriteTx& tx, JobId job, Instant now);

}  // namespace agora::jobs
