#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace agora::calendar {

/// What a clock on the wall shows, in seconds since it showed 1970-01-01 00:00.
using WallTime = std::int64_t;
inline constexpr std::int64_t kDaySeconds = 86'400;

enum class Frequency { secondly, minutely, hourly, daily, weekly, monthly, yearly };

struct NthWeekday {
    int weekday = 0;  ///< 0 is Monday
    int nth = 0;      ///< 0: each; below zero: from the end
};

/// RRULE (RFC 5545, 3.3.10).
struct Rule {
    Frequency frequency = Frequency::daily;
    std::int64_t interval = 1;
    std::optional<std::int64_t> count = {};
    std::optional<WallTime> until = {};  ///< by the clock of the start, that second too
    bool until_is_utc = false;           ///< not yet by that clock
    std::vector<int> seconds = {};
    std::vector<int> minutes = {};
    std::vector<int> hours = {};
    std::vector<NthWeekday> weekdays = {};
    std::vector<int> month_days = {};
    std::vector<int> year_days = {};
    std::vector<int> weeks = {};
    std::vector<int> months = {};
    std::vector<int> positions = {};
    int week_starts = 0;
};

/// Nothing when it isn't one, or one that asks for another calendar than the Gregorian.
std::optional<Rule> parse_rule(std::string_view text);

}  // namespace agora::calendar
