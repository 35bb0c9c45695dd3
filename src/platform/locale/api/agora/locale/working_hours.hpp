#pragma once

#include "agora/base/instant.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace agora::locale {

/// Working time between two moments: Monday to Friday from 9 to 17 where the cooperative is. Public
/// holidays count as working days, so the figure never flatters.
Duration working_time(Instant from, Instant until);

/// The first moment at which so much working time has passed.
Instant after_working_time(Instant from, Duration time);

/// Of one working day.
inline constexpr Duration kWorkingDay = std::chrono::hours{8};

/// The middle one, in whole hours rounded up; nothing for fewer than five.
std::optional<std::int64_t> median_hours(std::vector<Duration> times);
inline constexpr std::size_t kFewestForMedian = 5;

}  // namespace agora::locale
