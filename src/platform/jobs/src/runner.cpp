#include "agora/jobs/runner.hpp"

#include "agora/log/log.hpp"
#include "job_store.hpp"

#include <algorithm>
#include <chrono>

namespace agora::jobs {
namespace {

using namespace std::chrono_literals;

constexpr Duration kLease = 5min;
constexpr std::chrono::milliseconds kPause{500};
constexpr Duration kKeepDone = 7 * 24h;

}  // namespace

Duration wait_after(std::int64_t attempts) {
    constexpr Duration kFirst = 10s;
    constexpr Duration kMost = 6h;
    Duration wait = kFirst;
    for (std::int64_t attempt = 1; attempt < attempts && wait < kMost; ++attempt) wait *= 2;
    return std::min(wait, kMost);
}

Runner::Runner(db::Database& database, const clock::Clock& clock, std::vector<Kind> kinds,
               std::vector<Periodic> periodic, int threads)
    : database_(database),
      clock_(clock),
      kinds_(std::move(kinds)),
      periodic_(std::move(periodic)),
      thread_count_(threads) {
    for (const Kind& kind : kinds_) {
        if (kind.slow) slow_kinds_ += " " + kind.name + " ";
    }
    periodic_.push_back({"jobs.delete_finished", 1h, [this] {
                             database_.write([this](db::WriteTx& tx) {
                                 delete_finished_jobs(tx, clock_.now() - kKeepDone);
                             });
                         }});
}

Runner::~Runner() {
    stop();
}

void Runner::start() {
    for (int thread = 0; thread < thread_count_; ++thread) {
        threads_.emplace_back([this] { run(); });
    }
}

void Runner::stop() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    woken_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void Runner::wake() {
    {
        const std::lock_guard lock(mutex_);
        ++wakes_;
    }
    woken_.notify_all();
}

int Runner::run_due() {
    run_periodic();
    int taken = 0;
    while (take_one()) ++taken;
    return taken;
}

bool Runner::take_one() {
    std::unique_lock turn(slow_, std::try_to_lock);
    const auto job = claim(turn ? std::string_view{} : slow_kinds_);
    if (!job) return false;
    if (turn && !is_slow(job->kind)) turn.unlock();
    attempt(*job);
    return true;
}

std::optional<Job> Runner::claim(std::string_view excluded) {
    const Instant now = clock_.now();
    const Due due{.now = now, .excluded = excluded};
    if (!database_.read([&](db::ReadTx& tx) { return has_due_job(tx, due); })) return std::nullopt;
    return database_.write([&](db::WriteTx& tx) { return claim_due_job(tx, due, now + kLease); });
}

bool Runner::is_slow(std::string_view kind) const {
    return std::ranges::any_of(kinds_,
                               [&](const Kind& known) { return known.slow && known.name == kind; });
}

void Runner::attempt(const Job& job) {
    const auto kind = std::find_if(kinds_.begin(), kinds_.end(),
                                   [&](const Kind& known) { return known.name == job.kind; });
    try {
        if (kind == kinds_.end()) throw db::Fault("no part of the program knows this kind of job");
        kind->run(job);
        database_.write([&](db::WriteTx& tx) { finish_job(tx, job.job_id, clock_.now()); });
    } catch (const std::exception& error) {
        const bool last = kind == kinds_.end() || job.attempts >= kind->most_attempts;
        log::error("jobs.attempt_failed", {{"kind", job.kind},
                                           {"job", to_string(job.job_id)},
                                           {"attempt", std::to_string(job.attempts)},
                                           {"reason", error.what()}});
        database_.write([&](db::WriteTx& tx) {
            if (last) {
                fail_job(tx, job.job_id, clock_.now(), error.what());
            } else {
                postpone_job(tx, job.job_id, clock_.now() + wait_after(job.attempts), error.what());
            }
        });
    }
}

void Runner::run_periodic() {
    for (const Periodic& periodic : periodic_) {
        const Instant now = clock_.now();
        const Instant next = now + periodic.every;
        const bool due = database_.read(
            [&](db::ReadTx& tx) { return period_is_due(tx, periodic.name, now, next); });
        const bool mine = due && database_.write([&](db::WriteTx& tx) {
            return claim_period(tx, periodic.name, now, next);
        });
        if (!mine) continue;
        try {
            periodic.run();
        } catch (const std::exception& error) {
            log::error("jobs.periodic_failed", {{"name", periodic.name}, {"reason", error.what()}});
        }
    }
}

void Runner::run() {
    std::uint64_t seen = 0;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            woken_.wait_for(lock, kPause, [&] { return stop_ || wakes_ != seen; });
            seen = wakes_;
            if (stop_) return;
        }
        try {
            run_due();
        } catch (const std::exception& error) {
            log::error("jobs.runner_failed", {{"reason", error.what()}});
        }
    }
}

}  // namespace agora::jobs
