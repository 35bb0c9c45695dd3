#include "timing.hpp"

#include "agora/locale/formats.hpp"

namespace agora::inbox {
namespace {

constexpr std::chrono::days kDay{1};

/// The next moment at which the wall shows this hour, on a day that fits.
template <typename Fits>
Instant next_at(const Rhythm& rhythm, std::int64_t hour, Instant now, Fits&& fits) {
    const locale::TimeZone zone{rhythm.zone};
    Date day = locale::local_date(now, zone);
    for (;; day = day + kDay) {
        if (!fits(day)) continue;
        const Instant at = locale::instant_of({day, static_cast<int>(hour), 0}, zone);
        if (at > now) return at;
    }
}

bool any_day(Date) {
    return true;
}

/// 1970-01-01 was a Thursday.
bool is_monday(Date day) {
    return (to_days(day) % 7 + 7) % 7 == 4;
}

bool is_first(Date day) {
    return day.day == 1;
}

}  // namespace

bool is_quiet(const Rhythm& rhythm, Instant now) {
    if (!rhythm.quiet_from || !rhythm.quiet_until) return false;
    const std::int64_t hour = locale::local_time(now, {rhythm.zone}).hour;
    const std::int64_t from = *rhythm.quiet_from;
    const std::int64_t until = *rhythm.quiet_until;
    if (from < until) return hour >= from && hour < until;
    return from != until && (hour >= from || hour < until);
}

std::optional<Instant> mail_time(Way way, const Rhythm& rhythm, Instant now) {
    switch (way) {
        case Way::at_once:
            if (!is_quiet(rhythm, now)) return now;
            return next_at(rhythm, *rhythm.quiet_until, now, any_day);
        case Way::daily:
            return next_at(rhythm, rhythm.hour, now, any_day);
        case Way::weekly:
            return next_at(rhythm, rhythm.hour, now, is_monday);
        case Way::monthly:
            return next_at(rhythm, rhythm.hour, now, is_first);
        case Way::never:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace agora::inbox
