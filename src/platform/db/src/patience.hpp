#pragma once

#include <chrono>

namespace agora::db {

/// Waits longer and longer between tries, with chance so that many do not come back together, until
/// a span is over.
class Patience {
 public:
    explicit Patience(std::chrono::milliseconds span);

    /// Sleeps; false, at once, when the span is over.
    bool wait();
    bool is_over() const { return std::chrono::steady_clock::now() >= end_; }

 private:
    std::chrono::steady_clock::time_point end_;
    std::chrono::microseconds next_{1000};
};

}  // namespace agora::db
