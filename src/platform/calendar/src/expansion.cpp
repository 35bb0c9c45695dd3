#include "expansion.hpp"

#include "agora/base/date.hpp"
#include "days.hpp"

#include <algorithm>

namespace agora::calendar {
namespace {

constexpr std::int64_t kWeek = 7;
constexpr std::int64_t kMonths = 12;
constexpr int kLastYear = 9999;
constexpr int kHour = 3600;
constexpr int kMinute = 60;

/// Takes the dates in order until enough is known.
class Taker {
 public:
    Taker(const Rule& rule, WallTime start, Span span, Effort& effort)
        : rule_(rule), start_(start), span_(span), effort_(effort) {}

    /// False when no later date counts any more.
    bool take(WallTime at) {
        if (!spend(1)) return false;
        if (at < start_) return true;
        if (is_after_all(at)) return false;
        if (rule_.count && counted_++ == *rule_.count) return false;
        if (at < span_.from - span_.past) return true;
        const bool ahead = at >= span_.from;
        std::size_t& number = ahead ? ahead_ : before_;
        if (number == effort_.dates) {
            taken_.cut = ahead;
            return !ahead;
        }
        ++number;
        taken_.at.push_back(at);
        return true;
    }
    bool spend(std::int64_t steps) {
        effort_.steps -= steps;
        if (effort_.steps > 0) return true;
        taken_.cut = true;
        return false;
    }
    bool is_after_all(WallTime at) const {
        return at >= span_.until || (rule_.until && at > *rule_.until);
    }
    /// Nothing before it is of use; a count needs every date from the start on.
    WallTime first_of_use() const {
        return rule_.count ? start_ : std::max(start_, span_.from - span_.past);
    }
    Expansion taken() { return std::move(taken_); }

 private:
    const Rule& rule_;
    WallTime start_;
    Span span_;
    Effort& effort_;
    std::int64_t counted_ = 0;
    std::size_t before_ = 0;
    std::size_t ahead_ = 0;
    Expansion taken_;
};

std::vector<int> or_own(const std::vector<int>& numbers, std::int64_t own) {
    return numbers.empty() ? std::vector{static_cast<int>(own)} : numbers;
}

/// Seconds within a day, an hour or a minute, in order.
std::vector<int> times_of(const Rule& rule, WallTime start, std::int64_t unit) {
    const std::int64_t second = start - floor_div(start, kDaySeconds) * kDaySeconds;
    const std::vector<int> none{0};
    std::vector<int> times;
    const auto hours = unit > kHour ? or_own(rule.hours, second / kHour) : none;
    const auto minutes = unit > kMinute ? or_own(rule.minutes, second / kMinute % kMinute) : none;
    const auto seconds = unit > 1 ? or_own(rule.seconds, second % kMinute) : none;
    for (const int hour : hours) {
        for (const int minute : minutes) {
            for (const int one : seconds) times.push_back(hour * kHour + minute * kMinute + one);
        }
    }
    return times;
}

/// BYSETPOS: which of so many, in order, from 0.
std::vector<std::int64_t> chosen_of(const std::vector<int>& positions, std::int64_t size) {
    std::vector<std::int64_t> chosen;
    for (const int position : positions) {
        const std::int64_t at = position > 0 ? position - 1 : size + position;
        if (at >= 0 && at < size) chosen.push_back(at);
    }
    std::ranges::sort(chosen);
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

/// The days of one turn: of a year, a month, a week, or one.
struct Turn {
    std::int64_t first = 0;
    std::int64_t days = 0;
};

/// Turns are numbered on the calendar: years, months since year 0, weeks, days since 1970.
std::int64_t turn_at(const Rule& rule, WallTime at) {
    const std::int64_t day = floor_div(at, kDaySeconds);
    const Date date = date_from_days(day);
    switch (rule.frequency) {
        case Frequency::yearly:
            return rule.weeks.empty() ? date.year : week_of(day, rule.week_starts).year;
        case Frequency::monthly:
            return date.year * kMonths + date.month - 1;
        case Frequency::weekly: {
            const std::int64_t ahead = weekday_of_day(day) - rule.week_starts;
            return floor_div(day - (ahead + kWeek) % kWeek, kWeek);
        }
        default:
            return day;
    }
}

/// No days when the year can't be written.
Turn turn_of(const Rule& rule, WallTime start, std::int64_t number) {
    const std::int64_t year = rule.frequency == Frequency::yearly    ? number
                              : rule.frequency == Frequency::monthly ? number / kMonths
                                                                     : 0;
    if (year >= kLastYear) return {};
    const auto whole = static_cast<int>(year);
    if (rule.frequency == Frequency::yearly) {
        const auto first = [&](int one) {
            return rule.weeks.empty() ? to_days({one, 1, 1}) : first_week(one, rule.week_starts);
        };
        return {first(whole), first(whole + 1) - first(whole)};
    }
    if (rule.frequency == Frequency::monthly) {
        const int month = static_cast<int>(number % kMonths) + 1;
        const std::int64_t first = to_days({whole, month, 1});
        const Date next = month == kMonths ? Date{whole + 1, 1, 1} : Date{whole, month + 1, 1};
        return {first, to_days(next) - first};
    }
    if (number > to_days({kLastYear, 1, 1})) return {};
    if (rule.frequency == Frequency::daily) return {number, 1};
    // Weeks are numbered by the day that they begin on, whichever weekday that is.
    const std::int64_t own = floor_div(start, kDaySeconds);
    const std::int64_t begins = own - (weekday_of_day(own) - rule.week_starts + kWeek) % kWeek;
    return {begins + (number - floor_div(begins, kWeek)) * kWeek, kWeek};
}

/// What the start says when the rule doesn't say which days.
Rule with_own_days(Rule rule, WallTime start) {
    const bool says = !rule.weekdays.empty() || !rule.month_days.empty() ||
                      !rule.year_days.empty() || !rule.weeks.empty();
    if (says) return rule;
    const std::int64_t day = floor_div(start, kDaySeconds);
    const Date date = date_from_days(day);
    if (rule.frequency == Frequency::weekly) rule.weekdays = {{weekday_of_day(day), 0}};
    if (rule.frequency == Frequency::monthly || rule.frequency == Frequency::yearly) {
        rule.month_days = {date.day};
    }
    if (rule.frequency == Frequency::yearly && rule.months.empty()) rule.months = {date.month};
    return rule;
}

/// Gives the dates of one turn; false when the rest doesn't count.
bool take_turn(const Rule& rule, const Turn& turn, const std::vector<int>& times, Taker& taker) {
    if (!taker.spend(turn.days)) return false;
    std::vector<std::int64_t> days;
    for (std::int64_t day = turn.first; day < turn.first + turn.days; ++day) {
        if (fits_day(rule, day)) days.push_back(day);
    }
    const auto number = std::ssize(times);
    if (!rule.positions.empty()) {
        for (const std::int64_t at : chosen_of(rule.positions, std::ssize(days) * number)) {
            const std::int64_t day = days[static_cast<std::size_t>(at / number)];
            const int time = times[static_cast<std::size_t>(at % number)];
            if (!taker.take(day * kDaySeconds + time)) return false;
        }
        return true;
    }
    for (const std::int64_t day : days) {
        if ((day + 1) * kDaySeconds <= taker.first_of_use()) continue;
        for (const int time : times) {
            if (!taker.take(day * kDaySeconds + time)) return false;
        }
    }
    return true;
}

void expand_days(const Rule& rule, WallTime start, Taker& taker) {
    const std::vector<int> times = times_of(rule, start, kDaySeconds);
    if (!taker.spend(std::ssize(times))) return;
    const std::int64_t own = turn_at(rule, start);
    const std::int64_t passed = turn_at(rule, taker.first_of_use()) - own;
    std::int64_t number =
        own + std::max<std::int64_t>(0, passed / rule.interval - 1) * rule.interval;
    for (;; number += rule.interval) {
        const Turn turn = turn_of(rule, start, number);
        if (turn.days == 0 || taker.is_after_all(turn.first * kDaySeconds)) return;
        if (!take_turn(rule, turn, times, taker)) return;
    }
}

bool may_be(const std::vector<int>& numbers, std::int64_t number) {
    return numbers.empty() || std::ranges::find(numbers, static_cast<int>(number)) != numbers.end();
}

/// Nothing when hour, minute or second is none of the rule; then the next moment that could be.
std::optional<WallTime> next_that_may_be(const Rule& rule, WallTime at, std::int64_t unit,
                                         std::int64_t day) {
    const std::int64_t second = at - day * kDaySeconds;
    if (!may_be(rule.hours, second / kHour)) return (floor_div(at, kHour) + 1) * kHour;
    if (unit < kHour && !may_be(rule.minutes, second / kMinute % kMinute)) {
        return (floor_div(at, kMinute) + 1) * kMinute;
    }
    if (unit == 1 && !may_be(rule.seconds, second % kMinute)) return at + 1;
    return std::nullopt;
}

void expand_times(const Rule& rule, WallTime start, std::int64_t unit, Taker& taker) {
    std::vector<int> times = times_of(rule, start, unit);
    if (!rule.positions.empty()) {
        std::vector<int> chosen;
        for (const std::int64_t at : chosen_of(rule.positions, std::ssize(times))) {
            chosen.push_back(times[static_cast<std::size_t>(at)]);
        }
        times = std::move(chosen);
    }
    const WallTime base = floor_div(start, unit) * unit;
    const std::int64_t step = rule.interval * unit;
    std::int64_t number = std::max<std::int64_t>(0, (taker.first_of_use() - base) / step - 1);
    std::optional<std::int64_t> day_that_fits;
    const WallTime last = to_days({kLastYear, 1, 1}) * kDaySeconds;
    while (taker.spend(1)) {
        const WallTime at = base + number * step;
        if (at > last || taker.is_after_all(at)) return;
        const std::int64_t day = floor_div(at, kDaySeconds);
        std::optional<WallTime> next;
        if (day_that_fits != day) {
            if (fits_day(rule, day)) {
                day_that_fits = day;
            } else {
                next = (day + 1) * kDaySeconds;
            }
        }
        if (!next) next = next_that_may_be(rule, at, unit, day);
        if (next) {
            number = std::max(number + 1, floor_div(*next - base + step - 1, step));
            continue;
        }
        for (const int time : times) {
            if (!taker.take(at + time)) return;
        }
        ++number;
    }
}

}  // namespace

Expansion expand(const Rule& rule, WallTime start, Span span, Effort& effort) {
    Taker taker{rule, start, span, effort};
    switch (rule.frequency) {
        case Frequency::secondly:
            expand_times(rule, start, 1, taker);
            break;
        case Frequency::minutely:
            expand_times(rule, start, kMinute, taker);
            break;
        case Frequency::hourly:
            expand_times(rule, start, kHour, taker);
            break;
        default:
            expand_days(with_own_days(rule, start), start, taker);
    }
    return taker.taken();
}

}  // namespace agora::calendar
