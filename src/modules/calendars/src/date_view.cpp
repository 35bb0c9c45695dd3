#include "date_view.hpp"

#include "agora/locale/formats.hpp"
#include "side.hpp"

#include <algorithm>

namespace agora::calendars {
namespace {

/// Bounds what a page costs, whatever others put in their calendars.
constexpr std::int64_t kMostRead = 3000;

Date last_day_of(const DateElsewhere& date, const locale::TimeZone& zone) {
    // What ends at midnight does not touch the next day.
    return locale::local_date(std::max(date.starts_at, date.ends_at - Duration{1}), zone);
}

events::OutsideDate view_of(const DateElsewhere& date, const std::string& from, Language language) {
    const locale::TimeZone zone{date.time_zone};
    return {.url = date.address,
            .title = date.title,
            .when = when_of(date, language),
            .place = date.location,
            .from = from,
            .cancelled = date.cancelled,
            .first_day = date.all_day ? date.first_day : locale::local_date(date.starts_at, zone),
            .last_day = date.all_day ? date.last_day : last_day_of(date, zone)};
}

/// The names of the calendars of the span that this reader may see.
std::map<CalendarId, std::string> seen_calendars(const web::Call& call, db::ReadTx& tx,
                                                 const events::OutsideSpan& span) {
    std::map<CircleId, bool> seen;
    std::map<CalendarId, std::string> names;
    for (const Calendar& calendar : list_calendars(tx)) {
        const auto [place, is_new] = seen.try_emplace(calendar.circle_id, false);
        if (is_new) {
            const auto side = side_of(call, tx, calendar.circle_id);
            const bool asked = span.group.empty() ||
                               (side && side->group && side->group->circle.slug == span.group);
            place->second = asked && side && side->may_see();
        }
        if (place->second) names.emplace(calendar.calendar_id, calendar.name);
    }
    return names;
}

}  // namespace

std::string when_of(const DateElsewhere& date, Language language) {
    const auto day = [&](Date of) {
        return locale::date(language, of, locale::DateStyle::weekday);
    };
    if (date.all_day) {
        const std::string first = day(date.first_day);
        return date.first_day == date.last_day ? first : first + " – " + day(date.last_day);
    }
    const locale::TimeZone zone{date.time_zone};
    const Date first = locale::local_date(date.starts_at, zone);
    const Date last = locale::local_date(date.ends_at, zone);
    const auto time = [&](Instant at) { return locale::time_of_day(language, at, zone); };
    const std::string start = day(first) + ", " + time(date.starts_at);
    if (first != last) return start + " – " + day(last) + ", " + time(date.ends_at);
    return time(date.starts_at) == time(date.ends_at) ? start : start + "–" + time(date.ends_at);
}

std::vector<events::OutsideDate> seen_dates(web::Call& call, db::ReadTx& tx,
                                            const events::OutsideSpan& span) {
    std::vector<events::OutsideDate> dates;
    const auto names = seen_calendars(call, tx, span);
    if (names.empty()) return dates;
    for (const DateElsewhere& date : list_dates(tx, span.from, span.until, kMostRead)) {
        const auto name = names.find(date.calendar_id);
        if (name == names.end()) continue;
        if (dates.size() == span.most) break;
        dates.push_back(view_of(date, name->second, call.language));
    }
    return dates;
}

}  // namespace agora::calendars
