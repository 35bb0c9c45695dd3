#pragma once

#include "agora/clock/clock.hpp"

#include <atomic>
#include <cstdint>

namespace agora::db {

/// Gives 63-bit numbers: 41 bits of milliseconds since 2020-01-01, 10 of node, 12 of counter.
/// Each is greater than the one before; when the clock jumps back or a millisecond's 4,096 are
/// used up, the time part runs ahead of the clock. Thread-safe, without locks.
class IdSource {
 public:
    /// Numbers are greater than `after`, which may come from another node or an earlier run.
    IdSource(const clock::Clock& clock, std::int64_t node, std::int64_t after);

    std::int64_t next();

 private:
    const clock::Clock& clock_;
    const std::int64_t node_;
    std::atomic<std::int64_t> last_;  ///< milliseconds << 12 | counter
};

}  // namespace agora::db
