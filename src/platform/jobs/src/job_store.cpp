#include "job_store.hpp"

namespace agora::jobs {

constexpr db::Query kInsertJob{"jobs.insert_job", R"sql(
    INSERT INTO jobs_job (job_id, kind, payload, state, attempts, run_at, leased_until, once_key,
                          last_error)
    VALUES ($1, $2, $3, 'waiting', 0, $4, 0, $5, '')
    ON CONFLICT DO NOTHING
)sql"};

JobId enqueue(db::WriteTx& tx, std::string_view kind, std::string_view payload,
              const Enqueue& options) {
    const auto job = tx.new_id<JobId>();
    const auto once = options.once_key.empty() ? std::nullopt : std::optional{options.once_key};
    tx.run(kInsertJob, job, kind, payload, options.run_at, once);
    return job;
}

constexpr db::Query kHasDue{"jobs.has_due", R"sql(
    SELECT COUNT(*) FROM (SELECT 1 FROM jobs_job
                          WHERE state = 'waiting' AND run_at <= $1 AND leased_until <= $1
                            AND $2 NOT LIKE '% ' || kind || ' %'
                          LIMIT 1) AS due
)sql"};

bool has_due_job(db::ReadTx& tx, const Due& due) {
    return tx.find<std::int64_t>(kHasDue, due.now, due.excluded).value_or(0) > 0;
}

constexpr db::Query kPeriodIsDue{"jobs.period_is_due", R"sql(
    SELECT COUNT(*) FROM jobs_period WHERE name = $1 AND next_at > $2 AND next_at <= $3
)sql"};

bool period_is_due(db::ReadTx& tx, std::string_view name, Instant now, Instant next_at) {
    return tx.find<std::int64_t>(kPeriodIsDue, name, now, next_at).value_or(0) == 0;
}

constexpr db::Query kClaimOnSqlite{"jobs.claim", R"sql(
    UPDATE jobs_job SET leased_until = $2, attempts = attempts + 1
    WHERE job_id = (SELECT job_id FROM jobs_job
                    WHERE state = 'waiting' AND run_at <= $1 AND leased_until <= $1
                      AND $3 NOT LIKE '% ' || kind || ' %'
                    ORDER BY run_at, job_id LIMIT 1)
    RETURNING job_id, kind, payload, state, attempts, run_at, finished_at, last_error
)sql"};
constexpr db::Query kClaimOnPostgresql{"jobs.claim", R"sql(
    UPDATE jobs_job SET leased_until = $2, attempts = attempts + 1
    WHERE job_id = (SELECT job_id FROM jobs_job
                    WHERE state = 'waiting' AND run_at <= $1 AND leased_until <= $1
                      AND $3 NOT LIKE '% ' || kind || ' %'
                    ORDER BY run_at, job_id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING job_id, kind, payload, state, attempts, run_at, finished_at, last_error
)sql"};

std::optional<Job> claim_due_job(db::WriteTx& tx, const Due& due, Instant leased_until) {
    const db::Query& query =
        tx.engine() == db::Engine::postgresql ? kClaimOnPostgresql : kClaimOnSqlite;
    return tx.find<Job>(query, due.now, leased_until, due.excluded);
}

constexpr db::Query kFinishJob{"jobs.finish", R"sql(
    UPDATE jobs_job SET state = 'done', finished_at = $2, leased_until = 0, last_error = ''
    WHERE job_id = $1
)sql"};

void finish_job(db::WriteTx& tx, JobId job, Instant now) {
    tx.run(kFinishJob, job, now);
}

constexpr db::Query kPostponeJob{"jobs.postpone", R"sql(
    UPDATE jobs_job SET run_at = $2, leased_until = 0, last_error = $3 WHERE job_id = $1
)sql"};

void postpone_job(db::WriteTx& tx, JobId job, Instant run_at, std::string_view error) {
    tx.run(kPostponeJob, job, run_at, error);
}

constexpr db::Query kFailJob{"jobs.fail", R"sql(
    UPDATE jobs_job SET state = 'failed', finished_at = $2, leased_until = 0, last_error = $3
    WHERE job_id = $1
)sql"};

void fail_job(db::WriteTx& tx, JobId job, Instant now, std::string_view error) {
    tx.run(kFailJob, job, now, error);
}

constexpr db::Query kRetry{"jobs.retry", R"sql(
    UPDATE jobs_job SET state = 'waiting', attempts = 0, run_at = $2, finished_at = NULL
    WHERE job_id = $1 AND state = 'failed'
)sql"};

bool retry(db::WriteTx& tx, JobId job, Instant now) {
    return tx.run(kRetry, job, now) == 1;
}

constexpr db::Query kDeleteFinished{"jobs.delete_finished", R"sql(
    DELETE FROM jobs_job WHERE state = 'done' AND finished_at < $1
)sql"};

void delete_finished_jobs(db::WriteTx& tx, Instant before) {
    tx.run(kDeleteFinished, before);
}

constexpr db::Query kJobsIn{"jobs.in_state", R"sql(
    SELECT job_id, kind, payload, state, attempts, run_at, finished_at, last_error
    FROM jobs_job WHERE state = $1 ORDER BY run_at DESC, job_id DESC LIMIT $2
)sql"};

std::vector<Job> jobs_in(db::ReadTx& tx, JobState state, std::int64_t limit) {
    return tx.all<Job>(kJobsIn, state, limit);
}

constexpr db::Query kCountJobs{"jobs.count", R"sql(
    SELECT state, COUNT(*) AS jobs FROM jobs_job GROUP BY state ORDER BY state
)sql"};

std::vector<StateCount> count_jobs(db::ReadTx& tx) {
    return tx.all<StateCount>(kCountJobs);
}

constexpr db::Query kClaimPeriod{"jobs.claim_period", R"sql(
    INSERT INTO jobs_period (name, next_at) VALUES ($1, $3)
    ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at
    WHERE jobs_period.next_at <= $2 OR jobs_period.next_at > $3
)sql"};

bool claim_period(db::WriteTx& tx, std::string_view name, Instant now, Instant next_at) {
    return tx.run(kClaimPeriod, name, now, next_at) == 1;
}

}  // namespace agora::jobs
