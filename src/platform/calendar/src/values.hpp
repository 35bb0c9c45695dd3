#pragma once

#include "rule.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::calendar {

/// DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5).
struct Moment {
    WallTime at = 0;
    bool is_date = false;
    bool is_utc = false;
};
/// Of a day that exists, years 1 to 9999; "24:00:00" and a leap second count as the second before.
std::optional<Moment> parse_moment(std::string_view text);

/// DURATION: days by the calendar on the wall, seconds by the clock.
struct Length {
    std::int64_t days = 0;
    std::int64_t seconds = 0;
};
/// Not below zero, at most some ten years.
std::optional<Length> parse_length(std::string_view text);

/// "+0100", "-053000", in seconds.
std::optional<std::int64_t> parse_offset(std::string_view text);

/// Trimmed, A to Z in upper case: names and enumerations don't tell case apart.
std::string upper_name(std::string_view text);

/// TEXT without its escapes; control characters but line ends are left out.
std::string plain_text(std::string_view value);

/// At most that many bytes, without half a letter at the end.
std::string cut_text(std::string text, std::size_t most);

}  // namespace agora::calendar
