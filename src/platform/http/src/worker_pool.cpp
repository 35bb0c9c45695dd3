#include "worker_pool.hpp"

#include "agora/http/waiting.hpp"

#include <utility>

namespace agora::http {
namespace {

/// Whose reading job this thread does.
thread_local WorkerPool* reading_for = nullptr;

}  // namespace

WorkerPool::WorkerPool(int threads, std::size_t queue, std::chrono::milliseconds patience,
                       int most_reading)
    : queue_limit_(queue),
      patience_(patience),
      most_reading_(most_reading > 0 ? most_reading : threads),
      idle_(static_cast<std::size_t>(threads)) {
    for (int thread = 0; thread < threads; ++thread) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::post(Job job, Work work) {
    bool may_begin = false;
    {
        const std::lock_guard lock(mutex_);
        const std::size_t posted = queues_[0].size() + queues_[1].size();
        if (stopping_ || posted >= queue_limit_ + idle_) return false;
        queue_of(work).push_back({std::move(job), std::chrono::steady_clock::now()});
        may_begin = work == Work::writing || reading_ < most_reading_;
    }
    if (may_begin) wake_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return queues_[0].size() + queues_[1].size();
}

void WorkerPool::stop() {
    std::array<Queue, 2> dropped;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        dropped.swap(queues_);
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

WorkerPool::Queue* WorkerPool::next() {
    Queue& reading = queue_of(Work::reading);
    Queue& writing = queue_of(Work::writing);
    const bool may_read = !reading.empty() && reading_ < most_reading_;
    if (!may_read) return writing.empty() ? nullptr : &writing;
    if (writing.empty()) return &reading;
    return reading.front().posted <= writing.front().posted ? &reading : &writing;
}

void WorkerPool::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        Queue* queue = nullptr;
        wake_.wait(lock, [&] { return (queue = next()) != nullptr || stopping_; });
        if (queue == nullptr) return;
        const bool reads = queue == &queue_of(Work::reading);
        Entry entry = std::move(queue->front());
        queue->pop_front();
        --idle_;
        if (reads) ++reading_;
        // Whoever was woken for a job that could not begin then sleeps again.
        if (next() != nullptr) wake_.notify_one();
        lock.unlock();
        if (reads) reading_for = this;
        const auto waited = std::chrono::steady_clock::now() - entry.posted;
        entry.job(waited > patience_ ? Wait::too_long : Wait::in_time);
        entry.job = nullptr;
        reading_for = nullptr;
        lock.lock();
        if (reads) --reading_;
        ++idle_;
    }
}

void WorkerPool::count_reading(int change) {
    {
        const std::lock_guard lock(mutex_);
        reading_ += change;
    }
    if (change < 0) wake_.notify_one();
}

void WorkerPool::step_aside() {
    if (reading_for != nullptr) reading_for->count_reading(-1);
}

void WorkerPool::come_back() {
    if (reading_for != nullptr) reading_for->count_reading(1);
}

Waiting::Waiting() {
    WorkerPool::step_aside();
}

Waiting::~Waiting() {
    WorkerPool::come_back();
}

}  // namespace agora::http
