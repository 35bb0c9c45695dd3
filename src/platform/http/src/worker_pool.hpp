#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace agora::http {

/// Whether a job got its worker within the pool's patience.
enum class Wait { in_time, too_long };

/// A fixed number of threads and a bounded queue. Thread-safe.
class WorkerPool {
 public:
    using Job = std::function<void(Wait)>;

    WorkerPool(int threads, std::size_t queue, std::chrono::milliseconds patience);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();

    /// False when the queue is full: nothing was taken.
    bool post(Job job);
    std::size_t waiting() const;
    /// Lets running jobs end and drops the waiting ones.
    void stop();

 private:
    struct Entry {
        Job job;
        std::chrono::steady_clock::time_point posted;
    };
    void work();

    const std::size_t queue_limit_;
    const std::chrono::milliseconds patience_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Entry> queue_;
    std::size_t idle_;  // threads without a job, also those that have still to start
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace agora::http
