#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace agora::files {

/// So many at once; a few wait a while; the rest are sent away.
class Slots {
 public:
    Slots(int at_once, int waiting_at_most, std::chrono::milliseconds waiting_time)
        : free_(at_once), waiting_at_most_(waiting_at_most), waiting_time_(waiting_time) {}

    bool enter() {
        std::unique_lock lock(mutex_);
        if (free_ == 0) {
            if (waiting_ >= waiting_at_most_) return false;
            ++waiting_;
            const bool is_free = freed_.wait_for(lock, waiting_time_, [this] { return free_ > 0; });
            --waiting_;
            if (!is_free) return false;
        }
        --free_;
        return true;
    }
    void leave() {
        {
            const std::lock_guard lock(mutex_);
            ++free_;
        }
        freed_.notify_one();
    }

 private:
    std::mutex mutex_;
    std::condition_variable freed_;
    int free_;
    int waiting_ = 0;
    const int waiting_at_most_;
    const std::chrono::milliseconds waiting_time_;
};

/// A place among them, given back at the end of the scope.
class Turn {
 public:
    explicit Turn(Slots& slots) : slots_(slots), is_given_(slots.enter()) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        if (is_given_) slots_.leave();
    }
    bool is_given() const { return is_given_; }

 private:
    Slots& slots_;
    const bool is_given_;
};

}  // namespace agora::files
