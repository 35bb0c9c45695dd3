#pragma once

#include "rule.hpp"

#include <cstddef>
#include <vector>

namespace agora::calendar {

/// What expanding may still cost; goes down.
struct Effort {
    std::int64_t steps = 0;
    std::size_t dates = 0;  ///< of one expansion, and as many before its span; stays
};

/// From, and before.
struct Span {
    WallTime from = 0;
    WallTime until = 0;
    WallTime past = 0;  ///< seconds before it, of which the dates are given too
};

struct Expansion {
    std::vector<WallTime> at = {};  ///< in order, each once
    bool cut = false;               ///< the effort ended first
};

/// The dates of the rule within the span (RFC 5545, 3.3.10). The start counts as the first only when
/// the rule gives it. BYWEEKNO and BYMONTHDAY of a year give every day that fits them.
Expansion expand(const Rule& rule, WallTime start, Span span, Effort& effort);

}  // namespace agora::calendar
