#include "agora/base/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace agora {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::year_month_day calendar_day(Date date) {
    return std::chrono::year{date.year} / date.month / date.day;
}

}  // namespace

std::string to_string(Date date) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer.data();
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year == 0) return std::nullopt;
    const Date date{*year, *month, *day};
    if (!calendar_day(date).ok()) return std::nullopt;
    return date;
}

std::int64_t to_days(Date date) {
    return std::chrono::sys_days{calendar_day(date)}.time_since_epoch().count();
}

Date date_from_days(std::int64_t days) {
    const std::chrono::year_month_day day{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date utc_date(Instant at) {
    constexpr std::int64_t kDay = 86'400'000'000;
    const std::int64_t micro = at.microseconds();
    return date_from_days(micro >= 0 ? micro / kDay : -((-micro + kDay - 1) / kDay));
}

Instant start_of(Date date) {
    return Instant::from_seconds(to_days(date) * 86'400);
}

Date operator+(Date date, std::chrono::days days) {
    return date_from_days(to_days(date) + days.count());
}

}  // namespace agora
