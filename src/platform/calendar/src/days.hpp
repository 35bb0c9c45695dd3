#pragma once

#include "rule.hpp"

namespace agora::calendar {

constexpr std::int64_t floor_div(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

/// 0 is Monday.
int weekday_of_day(std::int64_t day);

/// Weeks of a year begin at this weekday; the first has four days or more of it.
struct WeekOfYear {
    int year = 0;
    int number = 0;  ///< from 1
    int last = 0;    ///< how many the year has
};
WeekOfYear week_of(std::int64_t day, int week_starts);
/// The day on which the first week of the year begins.
std::int64_t first_week(int year, int week_starts);

/// Whether the day (since 1970-01-01) fits everything that the rule says of days.
bool fits_day(const Rule& rule, std::int64_t day);

}  // namespace agora::calendar
