#pragma once

#include "agora/base/instant.hpp"

#include <optional>
#include <vector>

namespace agora::forum {

/// Working time between two moments: Monday to Friday from 9 to 17 where the cooperative is. Public
/// holidays count as working days, so the figure never flatters.
Duration working_time(Instant from, Instant until);

/// The middle one, in whole hours rounded up; nothing for fewer than five.
std::optional<std::int64_t> median_hours(std::vector<Duration> times);
inline constexpr std::size_t kFewestForMedian = 5;

}  // namespace agora::forum
