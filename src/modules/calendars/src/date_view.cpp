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

/// Which sides this reader sees, each looked at once and only when a date of it comes.
class SeenSides {
 public:
    SeenSides(const web::Call& call, db::ReadTx& tx, const events::OutsideSpan& span)
        : call_(call), tx_(tx), span_(span) {}

    bool sees(CircleId circle) {
        const auto [place, is_new] = seen_.try_emplace(circle, false);
        if (is_new) {
            const auto side = side_of(call_, tx_, circle);
            const bool asked = span_.group.empty() ||
                               (side && side->group && side->group->circle.slug == span_.group);
            place->second = asked && side && side->may_see();
        }
        return place->second;
    }

 private:
    const web::Call& call_;
    db::ReadTx& tx_;
    const events::OutsideSpan& span_;
    std::map<CircleId, bool> seen_ = {};
};

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
    std::map<CalendarId, Calendar> calendars;
    for (Calendar& one : list_calendars(tx)) calendars.emplace(one.calendar_id, std::move(one));
    if (calendars.empty()) return dates;
    SeenSides sides(call, tx, span);
    for (const DateElsewhere& date : list_dates(tx, span.from, span.until, kMostRead)) {
        if (dates.size() == span.most) break;
        const auto calendar = calendars.find(date.calendar_id);
        if (calendar == calendars.end() || !sides.sees(calendar->second.circle_id)) continue;
        dates.push_back(view_of(date, calendar->second.name, call.language));
    }
    return dates;
}

}  // namespace agora::calendars
