#pragma once

#include "agora/base/instant.hpp"

#include <atomic>

namespace agora::clock {

/// Where "now" comes from; given to whoever needs it, so that tests can move it. Thread-safe.
class Clock {
 public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
    Instant now() const override;
};

/// Stands still until it is moved; for tests and the demo cooperative.
class ManualClock final : public Clock {
 public:
    explicit ManualClock(Instant start) : now_(start.microseconds()) {}
    Instant now() const override { return Instant::from_microseconds(now_.load()); }
    void advance(Duration span) { now_ += span.count(); }
    void set(Instant at) { now_ = at.microseconds(); }

 private:
    std::atomic<std::int64_t> now_;
};

/// Microseconds of a clock that never goes back, for measuring spans.
std::int64_t monotonic_microseconds();

}  // namespace agora::clock
