#include "agora/clock/clock.hpp"

#include <chrono>

namespace agora::clock {

Instant SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant::from_microseconds(
        std::chrono::duration_cast<std::chrono::microseconds>(since).count());
}

std::int64_t monotonic_microseconds() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

}  // namespace agora::clock
