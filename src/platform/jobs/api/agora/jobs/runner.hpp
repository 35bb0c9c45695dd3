#pragma once

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/jobs/queue.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace agora::jobs {

/// How one kind of job is done. It may run more than once for the same job (a crash between the act
/// and its record), so the act is idempotent. An exception is a failed attempt.
struct Kind {
    std::string name;
    std::function<void(const Job&)> run;
    int most_attempts = 12;
    /// Waits for machines of others: a runner does one such job at a time, so that however slow they
    /// are, its other threads do the rest.
    bool slow = false;
};

/// Work of the clock: runs once per period over all nodes, whatever time has been missed.
struct Periodic {
    std::string name;
    Duration every;
    std::function<void()> run;
    std::string_view label = {};     ///< tr(): what it is called for who looks after the program
    std::string_view sentence = {};  ///< tr(): what it does, in one sentence
};

/// Waits after the given failed attempt: 10 s doubled each time, at most 6 hours.
Duration wait_after(std::int64_t attempts);

/// Threads that take due jobs under a lease of five minutes; a job whose runner died is taken again.
class Runner {
 public:
    Runner(db::Database& database, const clock::Clock& clock, std::vector<Kind> kinds,
           std::vector<Periodic> periodic, int threads = 2);
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    void start();
    void stop();
    void wake();
    /// Does everything that is due now, in this thread; gives how many jobs it took.
    int run_due();

 private:
    void run();
    bool take_one();
    std::optional<Job> claim(std::string_view excluded);
    bool is_slow(std::string_view kind) const;
    void run_periodic();
    void attempt(const Job& job);

    db::Database& database_;
    const clock::Clock& clock_;
    std::vector<Kind> kinds_;
    std::vector<Periodic> periodic_;
    int thread_count_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::mutex slow_;         ///< held by who does a slow job, or may find one
    std::string slow_kinds_;  ///< each between spaces
    bool stop_ = false;
    std::uint64_t wakes_ = 0;
    std::vector<std::thread> threads_;
};

}  // namespace agora::jobs
