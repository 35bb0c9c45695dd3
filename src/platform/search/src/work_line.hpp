#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace agora::search {

/// Runs work in the order of adding, on a thread of its own that the first work starts. Added to by
/// one thread, which waits while as much is waiting as may; as much again may have been taken.
class WorkLine {
 public:
    explicit WorkLine(std::size_t most_waiting) : most_waiting_(most_waiting) {}
    /// What has not begun is dropped.
    ~WorkLine();
    WorkLine(const WorkLine&) = delete;
    WorkLine& operator=(const WorkLine&) = delete;

    /// Throws what earlier work threw, after which nothing runs any more.
    void add(std::function<void()> work);
    /// Waits until everything has run, or throws what one of them threw.
    void finish();

 private:
    void run();
    void rethrow() const;

    const std::size_t most_waiting_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    bool is_running_ = false;
    std::atomic<bool> is_stopping_ = false;
    std::exception_ptr fault_;
    std::thread thread_;
};

}  // namespace agora::search
