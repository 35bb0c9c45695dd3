#pragma once

#include "agora/jobs/queue.hpp"

#include <optional>
#include <string_view>

namespace agora::jobs {

/// Which jobs are asked for: due by now, and of no kind in `excluded`, each between spaces.
struct Due {
    Instant now;
    std::string_view excluded = {};
};

/// Whether claim_due_job would find one; a read, so that an idle program writes nothing.
bool has_due_job(db::ReadTx& tx, const Due& due);

/// `next_at` is when it would come again after a run now: a time beyond that was written by a clock that was ahead.
bool period_is_due(db::ReadTx& tx, std::string_view name, Instant now, Instant next_at);

/// Takes the job that has been due longest and leases it; nothing when none is due.
std::optional<Job> claim_due_job(db::WriteTx& tx, const Due& due, Instant leased_until);
void finish_job(db::WriteTx& tx, JobId job, Instant now);
void postpone_job(db::WriteTx& tx, JobId job, Instant run_at, std::string_view error);
void fail_job(db::WriteTx& tx, JobId job, Instant now, std::string_view error);
void delete_finished_jobs(db::WriteTx& tx, Instant before);

/// True for the one caller that may run this period now; the next time is moved on, or back to `next_at`.
bool claim_period(db::WriteTx& tx, std::string_view name, Instant now, Instant next_at);

}  // namespace agora::jobs
