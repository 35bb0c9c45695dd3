#pragma once

#include <array>
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

/// A job that reads computes all the time; one that writes waits for the disk most of it.
enum class Work { reading, writing };

/// A fixed number of threads and a bounded queue, the first to come first, but no more than
/// `most_reading` jobs that read at once: more than the cores would only take turns, and each would
/// be done later. Thread-safe.
class WorkerPool {
 public:
    using Job = std::function<void(Wait)>;

    WorkerPool(int threads, std::size_t queue, std::chrono::milliseconds patience,
               int most_reading = 0);  ///< 0: as many as there are threads
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();

    /// False when the queue is full: nothing was taken.
    bool post(Job job, Work work = Work::writing);
    std::size_t waiting() const;
    /// Lets running jobs end and drops the waiting ones.
    void stop();

    /// The reading job of this thread waits; it counts again after come_back.
    static void step_aside();
    static void come_back();

 private:
    struct Entry {
        Job job;
        std::chrono::steady_clock::time_point posted;
    };
    using Queue = std::deque<Entry>;
    void work();
    Queue& queue_of(Work work) { return queues_[static_cast<std::size_t>(work)]; }
    /// Where the next job stands that may begin now, or null.
    Queue* next();
    void count_reading(int change);

    const std::size_t queue_limit_;
    const std::chrono::milliseconds patience_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::array<Queue, 2> queues_;
    const int most_reading_;
    int reading_ = 0;
    std::size_t idle_;  // threads without a job, also those that have still to start
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace agora::http
