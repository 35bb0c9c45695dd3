#pragma once

#include "agora/fetch/fetch.hpp"
#include "agora/jobs/runner.hpp"
#include "source_store.hpp"

#include <functional>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::calls {

/// How another machine is asked: services.state<Fetching>().
struct Fetching {
    std::function<Result<fetch::Answer>(const fetch::Request&)> ask;
};

inline constexpr std::int64_t kGiveUpAfter = 12;  ///< failures in a row: some three weeks

/// The source is read now, by a job.
void enqueue_reading(db::WriteTx& tx, SourceId source, Instant now);
/// Asks for what changed and takes it in.
void read_source(web::Services& services, SourceId source);
std::vector<jobs::Kind> reading_jobs(web::Services& services);
/// Queues those that are due.
void queue_due_sources(web::Services& services);

}  // namespace agora::calls
