#pragma once

#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/base/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Values as people write them, in Belgian usage (nl-BE, fr-BE, en-GB with the euro sign in front).
// ICU does the work; what is costly to make is kept per thread, so that no call takes a lock.
namespace agora::locale {

/// An IANA name, e.g. "Europe/Brussels". An unknown one counts as UTC: ask is_time_zone first.
struct TimeZone {
    std::string name = "Europe/Brussels";
    bool operator==(const TimeZone&) const = default;
};
bool is_time_zone(std::string_view name);

/// What clock and calendar on the wall show.
struct LocalTime {
    Date date;
    int hour = 0;
    int minute = 0;
    constexpr auto operator<=>(const LocalTime&) const = default;
};
LocalTime local_time(Instant at, const TimeZone& zone);
Date local_date(Instant at, const TimeZone& zone);
/// Of two moments (clock set back) the first; in the gap (clock set forward) as if not yet set.
Instant instant_of(const LocalTime& time, const TimeZone& zone);

enum class DateStyle {
    brief,    ///< 20/11/2026
    middle,   ///< 20 nov 2026
    full,     ///< 20 november 2026
    weekday,  ///< vrijdag 20 november 2026
    month,    ///< november 2026
};

std::string date(Language language, Date date, DateStyle style = DateStyle::full);
/// Date and time of day in the zone: "20 november 2026 om 09:30".
std::string date_time(Language language, Instant at, const TimeZone& zone,
                      DateStyle style = DateStyle::full);
std::string time_of_day(Language language, Instant at, const TimeZone& zone);
/// "3 days ago", "in 2 hours", "just now" (nu, à l'instant); from a year on in years.
std::string ago(Language language, Instant then, Instant now);

std::string number(Language language, std::int64_t value);
/// With that many decimals, 0 to 9.
std::string decimal(Language language, double value, int decimals);
std::string percent(Language language, double share, int decimals = 0);
std::string money(Language language, Money amount);
/// "1,2 MB", in powers of 1000.
std::string file_size(Language language, std::int64_t bytes);

enum class Joining { all, any };
/// "a, b en c" or "a, b of c".
std::string list(Language language, const std::vector<std::string>& items,
                 Joining joining = Joining::all);

/// The name of a language ("fr", "pt-BR") in the reader's language; the code itself when unknown.
std::string language_name(Language language, std::string_view bcp47);
/// The name of a country (ISO 3166-1 alpha-2).
std::string country_name(Language language, std::string_view alpha2);
/// 1 is Monday.
std::string weekday_name(Language language, int weekday);
std::string month_name(Language language, int month);

/// Dictionary order, case and accents last; numbers inside by value. Below, at or above zero.
int compare(Language language, std::string_view left, std::string_view right);
/// Bytes that sort as compare does; for many comparisons of the same text.
std::string sort_key(Language language, std::string_view text);

}  // namespace agora::locale
