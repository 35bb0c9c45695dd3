#include "worker_pool.hpp"

#include <utility>

namespace agora::http {

WorkerPool::WorkerPool(int threads, std::size_t queue, std::chrono::milliseconds patience)
    : queue_limit_(queue), patience_(patience), idle_(static_cast<std::size_t>(threads)) {
    for (int thread = 0; thread < threads; ++thread) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || queue_.size() >= queue_limit_ + idle_) return false;
        queue_.push_back({std::move(job), std::chrono::steady_clock::now()});
    }
    wake_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void WorkerPool::stop() {
    std::deque<Entry> dropped;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        dropped.swap(queue_);
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void WorkerPool::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        Entry entry = std::move(queue_.front());
        queue_.pop_front();
        --idle_;
        lock.unlock();
        const auto waited = std::chrono::steady_clock::now() - entry.posted;
        entry.job(waited > patience_ ? Wait::too_long : Wait::in_time);
        entry.job = nullptr;
        lock.lock();
        ++idle_;
    }
}

}  // namespace agora::http
