#include "agora/jobs/overview.hpp"

namespace agora::jobs {

constexpr db::Query kListPeriods{"jobs.list_periods", R"sql(
    SELECT name, next_at FROM jobs_period ORDER BY name
)sql"};

std::vector<Period> list_periods(db::ReadTx& tx) {
    return tx.all<Period>(kListPeriods);
}

constexpr db::Query kRunningJobs{"jobs.running", R"sql(
    SELECT job_id, kind, payload, state, attempts, run_at, finished_at, last_error
    FROM jobs_job WHERE state = 'waiting' AND leased_until > $1 ORDER BY run_at, job_id LIMIT $2
)sql"};

std::vector<Job> running_jobs(db::ReadTx& tx, Instant now, std::int64_t limit) {
    return tx.all<Job>(kRunningJobs, now, limit);
}

constexpr db::Query kQueuedJobs{"jobs.queued", R"sql(
    SELECT job_id, kind, payload, state, attempts, run_at, finished_at, last_error
    FROM jobs_job WHERE state = 'waiting' AND leased_until <= $1 ORDER BY run_at, job_id LIMIT $2
)sql"};

std::vector<Job> queued_jobs(db::ReadTx& tx, Instant now, std::int64_t limit) {
    return tx.all<Job>(kQueuedJobs, now, limit);
}

constexpr db::Query kCountQueued{"jobs.count_queued", R"sql(
    SELECT COUNT(*) FROM jobs_job WHERE state = 'waiting' AND leased_until <= $1
)sql"};

std::int64_t count_queued(db::ReadTx& tx, Instant now) {
    return tx.find<std::int64_t>(kCountQueued, now).value_or(0);
}

constexpr db::Query kCountWaitingOf{"jobs.count_waiting_of", R"sql(
    SELECT COUNT(*) FROM jobs_job WHERE state = 'waiting' AND kind = $1
)sql"};

std::int64_t count_waiting_of(db::ReadTx& tx, std::string_view kind) {
    return tx.find<std::int64_t>(kCountWaitingOf, kind).value_or(0);
}

constexpr db::Query kFindJob{"jobs.find", R"sql(
    SELECT job_id, kind, payload, state, attempts, run_at, finished_at, last_error
    FROM jobs_job WHERE job_id = $1
)sql"};

std::optional<Job> find_job(db::ReadTx& tx, JobId job) {
    return tx.find<Job>(kFindJob, job);
}

constexpr db::Query kDropFailed{"jobs.drop_failed", R"sql(
    DELETE FROM jobs_job WHERE job_id = $1 AND state = 'failed'
)sql"};

bool drop_failed(db::WriteTx& tx, JobId job) {
    return tx.run(kDropFailed, job) == 1;
}

}  // namespace agora::jobs
