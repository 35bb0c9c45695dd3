#include "days.hpp"

#include "agora/base/date.hpp"

#include <algorithm>

namespace agora::calendar {
namespace {

constexpr int kWeek = 7;
constexpr int kThursday = 3;  // 1970-01-01, and the middle of a week

bool holds(const std::vector<int>& numbers, int number) {
    return std::ranges::find(numbers, number) != numbers.end();
}

/// The number itself, or counted from the end.
bool holds_either(const std::vector<int>& numbers, int number, int last) {
    return holds(numbers, number) || holds(numbers, number - last - 1);
}

/// A day within the month or year that weekdays are counted in.
struct Within {
    int day = 0;  ///< from 1
    int last = 0;
};

bool is_nth(int nth, Within within) {
    if (nth > 0) return (within.day - 1) / kWeek + 1 == nth;
    return (within.last - within.day) / kWeek + 1 == -nth;
}

bool fits_weekday(const Rule& rule, int weekday, Within month, Within year) {
    const bool by_month = rule.frequency == Frequency::monthly ||
                          (rule.frequency == Frequency::yearly && !rule.months.empty());
    const bool by_year = rule.frequency == Frequency::yearly && rule.months.empty();
    const bool counts = (by_month || by_year) && rule.weeks.empty();
    return std::ranges::any_of(rule.weekdays, [&](const NthWeekday& one) {
        if (one.weekday != weekday) return false;
        return one.nth == 0 || !counts || is_nth(one.nth, by_month ? month : year);
    });
}

}  // namespace

int weekday_of_day(std::int64_t day) {
    return static_cast<int>(day + kThursday - floor_div(day + kThursday, kWeek) * kWeek);
}

std::int64_t first_week(int year, int week_starts) {
    // The week that holds the fourth of January.
    const std::int64_t fourth = to_days({year, 1, 4});
    return fourth - (weekday_of_day(fourth) - week_starts + kWeek) % kWeek;
}

WeekOfYear week_of(std::int64_t day, int week_starts) {
    const std::int64_t monday = day - (weekday_of_day(day) - week_starts + kWeek) % kWeek;
    const int year = date_from_days(monday + kThursday).year;
    const std::int64_t first = first_week(year, week_starts);
    return {year, static_cast<int>((monday - first) / kWeek) + 1,
            static_cast<int>((first_week(year + 1, week_starts) - first) / kWeek)};
}

bool fits_day(const Rule& rule, std::int64_t day) {
    const Date date = date_from_days(day);
    if (!rule.months.empty() && !holds(rule.months, date.month)) return false;
    const std::int64_t month = to_days({date.year, date.month, 1});
    const std::int64_t next =
        date.month == 12 ? to_days({date.year + 1, 1, 1}) : to_days({date.year, date.month + 1, 1});
    const std::int64_t new_year = to_days({date.year, 1, 1});
    const Within in_month{date.day, static_cast<int>(next - month)};
    const Within in_year{static_cast<int>(day - new_year) + 1,
                         static_cast<int>(to_days({date.year + 1, 1, 1}) - new_year)};
    if (!rule.month_days.empty() && !holds_either(rule.month_days, in_month.day, in_month.last)) {
        return false;
    }
    if (!rule.year_days.empty() && !holds_either(rule.year_days, in_year.day, in_year.last)) {
        return false;
    }
    if (!rule.weekdays.empty() && !fits_weekday(rule, weekday_of_day(day), in_month, in_year)) {
        return false;
    }
    if (rule.weeks.empty()) return true;
    const WeekOfYear week = week_of(day, rule.week_starts);
    return holds_either(rule.weeks, week.number, week.last);
}

}  // namespace agora::calendar
