#include "times.hpp"

#include "agora/base/text.hpp"
#include "agora/territories/time_zones.hpp"

#include <algorithm>

namespace agora::events {

std::string when_in(const Event& event, const locale::TimeZone& zone, Language language) {
    const Date first = locale::local_date(event.starts_at, zone);
    const Date last = locale::local_date(event.ends_at, zone);
    const auto day = [&](Date date) {
        return locale::date(language, date, locale::DateStyle::weekday);
    };
    const auto time = [&](Instant at) { return locale::time_of_day(language, at, zone); };
    const std::string start = day(first) + ", " + time(event.starts_at);
    if (first == last) return start + "–" + time(event.ends_at);
    return start + " – " + day(last) + ", " + time(event.ends_at);
}

std::string short_month(Language language, Date date) {
    // "20 nov 2026": the middle of it, in each of our languages.
    const std::string whole = locale::date(language, date, locale::DateStyle::middle);
    const auto words = split(whole, ' ');
    constexpr std::size_t kMonth = 1;
    return words.size() > kMonth ? std::string{words[kMonth]} : whole;
}

std::string_view clock_name(std::string_view zone) {
    const auto found = std::ranges::find(territories::kTimeZones, zone, &fields::Option::value);
    return found == territories::kTimeZones.end() ? zone : found->label;
}

std::string when_of(const Event& event, Language language) {
    return when_in(event, {event.time_zone}, language);
}

}  // namespace agora::events
