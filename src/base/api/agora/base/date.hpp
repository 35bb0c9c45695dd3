#pragma once

#include "agora/base/instant.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace agora {

/// A day of the Gregorian calendar, without time or zone. Written YYYY-MM-DD.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;

    constexpr auto operator<=>(const Date&) const = default;
};

std::string to_string(Date date);

/// Reads YYYY-MM-DD of a day that exists, from year 1 to 9999.
std::optional<Date> parse_date(std::string_view text);

/// Days since 1970-01-01, and back.
std::int64_t to_days(Date date);
Date date_from_days(std::int64_t days);

/// The day in UTC.
Date utc_date(Instant at);
/// Midnight UTC at the start of the day.
Instant start_of(Date date);
Date operator+(Date date, std::chrono::days days);

}  // namespace agora
