#include "rule.hpp"

#include "agora/base/text.hpp"
#include "values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace agora::calendar {
namespace {

/// More than any rule needs: the seconds of an hour, the days of a year.
constexpr std::size_t kMostValues = 400;
constexpr std::int64_t kMostInterval = 1'000'000'000;

std::optional<std::int64_t> whole_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// What a number of a list may be.
struct Bounds {
    int least;
    int most;
    bool from_the_end = false;  ///< the same below zero, counted from the end
};

bool read_numbers(std::string_view text, Bounds bounds, std::vector<int>& numbers) {
    for (const std::string_view part : split(text, ',')) {
        const auto number = whole_number(trimmed(part));
        if (!number || numbers.size() == kMostValues) return false;
        const std::int64_t size = bounds.from_the_end && *number < 0 ? -*number : *number;
        if (size < bounds.least || size > bounds.most) return false;
        numbers.push_back(static_cast<int>(*number));
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return true;
}

std::optional<int> weekday_of(std::string_view text) {
    constexpr std::array<std::string_view, 7> kNames{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto found = std::ranges::find(kNames, text);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<int>(found - kNames.begin());
}

bool read_weekdays(std::string_view text, std::vector<NthWeekday>& weekdays) {
    constexpr std::size_t kName = 2;
    constexpr std::int64_t kMostNth = 53;
    for (const std::string_view part : split(text, ',')) {
        const std::string_view one = trimmed(part);
        if (one.size() < kName || weekdays.size() == kMostValues) return false;
        const auto weekday = weekday_of(one.substr(one.size() - kName));
        const std::string_view number = one.substr(0, one.size() - kName);
        const auto nth = number.empty() ? 0 : whole_number(number);
        if (!weekday || !nth || *nth < -kMostNth || *nth > kMostNth) return false;
        if (!number.empty() && *nth == 0) return false;
        weekdays.push_back({*weekday, static_cast<int>(*nth)});
    }
    return true;
}

bool read_frequency(std::string_view text, Rule& rule) {
    constexpr std::array<std::string_view, 7> kNames{"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                     "WEEKLY",   "MONTHLY",  "YEARLY"};
    const auto found = std::ranges::find(kNames, text);
    if (found == kNames.end()) return false;
    rule.frequency = static_cast<Frequency>(found - kNames.begin());
    return true;
}

bool read_count(std::string_view text, std::optional<std::int64_t>& count) {
    count = whole_number(text);
    return count && *count > 0;
}

bool read_interval(std::string_view text, std::int64_t& interval) {
    interval = whole_number(text).value_or(0);
    return interval > 0 && interval <= kMostInterval;
}

/// A day alone means the whole of it.
bool read_until(std::string_view text, Rule& rule) {
    const auto moment = parse_moment(text);
    if (!moment) return false;
    rule.until = moment->at + (moment->is_date ? kDaySeconds - 1 : 0);
    rule.until_is_utc = moment->is_utc;
    return true;
}

bool read_seconds(std::string_view text, std::vector<int>& seconds) {
    constexpr int kLeap = 60;
    if (!read_numbers(text, {0, kLeap}, seconds)) return false;
    // No clock here has a leap second: it is the second before.
    std::ranges::replace(seconds, kLeap, kLeap - 1);
    seconds.erase(std::unique(seconds.begin(), seconds.end()), seconds.end());
    return true;
}

bool read_part(std::string_view name, std::string_view value, Rule& rule) {
    if (name == "FREQ") return read_frequency(value, rule);
    if (name == "INTERVAL") return read_interval(value, rule.interval);
    if (name == "COUNT") return read_count(value, rule.count);
    if (name == "UNTIL") return read_until(value, rule);
    if (name == "BYSECOND") return read_seconds(value, rule.seconds);
    if (name == "BYMINUTE") return read_numbers(value, {0, 59}, rule.minutes);
    if (name == "BYHOUR") return read_numbers(value, {0, 23}, rule.hours);
    if (name == "BYDAY") return read_weekdays(value, rule.weekdays);
    if (name == "BYMONTHDAY") return read_numbers(value, {1, 31, true}, rule.month_days);
    if (name == "BYYEARDAY") return read_numbers(value, {1, 366, true}, rule.year_days);
    if (name == "BYWEEKNO") return read_numbers(value, {1, 53, true}, rule.weeks);
    if (name == "BYMONTH") return read_numbers(value, {1, 12}, rule.months);
    if (name == "BYSETPOS") return read_numbers(value, {1, 100'000'000, true}, rule.positions);
    if (name == "RSCALE") return value == "GREGORIAN";
    if (name == "SKIP") return value == "OMIT";
    if (name != "WKST") return name.starts_with("X-");
    const auto weekday = weekday_of(value);
    rule.week_starts = weekday.value_or(0);
    return weekday.has_value();
}

}  // namespace

std::optional<Rule> parse_rule(std::string_view text) {
    const std::string upper = upper_name(text);
    Rule rule;
    bool has_frequency = false;
    for (const std::string_view part : split(upper, ';')) {
        if (trimmed(part).empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string_view name = trimmed(part.substr(0, equals));
        if (!read_part(name, trimmed(part.substr(equals + 1)), rule)) return std::nullopt;
        has_frequency = has_frequency || name == "FREQ";
    }
    return has_frequency ? std::optional{rule} : std::nullopt;
}

}  // namespace agora::calendar
