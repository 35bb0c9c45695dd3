#include "work_line.hpp"

#include <utility>

namespace agora::search {

WorkLine::~WorkLine() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void WorkLine::add(std::function<void()> work) {
    std::unique_lock lock{mutex_};
    if (!thread_.joinable()) thread_ = std::thread{[this] { run(); }};
    changed_.wait(lock, [&] { return fault_ || waiting_.size() < most_waiting_; });
    rethrow();
    waiting_.push_back(std::move(work));
    if (waiting_.size() == 1) changed_.notify_all();
}

void WorkLine::finish() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return fault_ || (waiting_.empty() && !is_running_); });
    rethrow();
}

void WorkLine::rethrow() const {
    if (fault_) std::rethrow_exception(fault_);
}

/// Takes all that waits at once: threads wake each other once for many works.
void WorkLine::run() {
    std::unique_lock lock{mutex_};
    while (true) {
        changed_.wait(lock, [&] { return is_stopping_ || !waiting_.empty(); });
        if (is_stopping_) return;
        const auto works = std::exchange(waiting_, {});
        is_running_ = true;
        changed_.notify_all();
        lock.unlock();
        std::exception_ptr fault;
        try {
            for (const auto& work : works) {
                if (is_stopping_) break;
                work();
            }
        } catch (...) {
            fault = std::current_exception();
        }
        lock.lock();
        is_running_ = false;
        fault_ = fault;
        changed_.notify_all();
        if (fault_) return;
    }
}

}  // namespace agora::search
