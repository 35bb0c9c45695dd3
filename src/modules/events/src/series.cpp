#include "series.hpp"

#include "agora/locale/formats.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::events {
namespace {

constexpr std::int64_t kDaysOfWeek = 7;
constexpr std::chrono::days kFarthest{731};

std::int64_t days_of_month(int year, int month) {
    const Date next = month == 12 ? Date{year + 1, 1, 1} : Date{year, month + 1, 1};
    return to_days(next) - to_days({year, month, 1});
}

/// The same weekday of the month, so many months on.
Date same_weekday(Date first, std::int64_t months) {
    constexpr int kMonths = 12;
    const std::int64_t all = first.year * kMonths + first.month - 1 + months;
    const Date start{static_cast<int>(all / kMonths), static_cast<int>(all % kMonths) + 1, 1};
    const std::int64_t ahead = (to_days(first) - to_days(start)) % kDaysOfWeek;
    const std::int64_t week = (first.day - 1) / kDaysOfWeek;
    std::int64_t day = (ahead + kDaysOfWeek) % kDaysOfWeek + week * kDaysOfWeek;
    if (day >= days_of_month(start.year, start.month)) day -= kDaysOfWeek;
    return date_from_days(to_days(start) + day);
}

Instant start_of_date(const Event& first, Rhythm rhythm, std::int64_t number) {
    const locale::TimeZone zone{first.time_zone};
    locale::LocalTime time = locale::local_time(first.starts_at, zone);
    time.date = day_of(time.date, rhythm, number);
    return locale::instant_of(time, zone);
}

/// The dates of the event's series from it on, without itself; none when it comes once.
std::vector<Event> following(const Acting& acting, const Event& event) {
    std::vector<Event> events;
    const auto own = find_series_date(acting.tx, event.event_id);
    if (!own) return events;
    for (const SeriesDate& date : list_series_dates(acting.tx, own->series_id)) {
        if (date.number <= own->number) continue;
        if (auto found = find_event(acting.tx, date.event_id)) events.push_back(*std::move(found));
    }
    return events;
}

}  // namespace

Date day_of(Date first, Rhythm rhythm, std::int64_t number) {
    switch (rhythm) {
        case Rhythm::once:
            return first;
        case Rhythm::weekly:
            return date_from_days(to_days(first) + number * kDaysOfWeek);
        case Rhythm::fortnightly:
            return date_from_days(to_days(first) + number * 2 * kDaysOfWeek);
        case Rhythm::monthly:
            return same_weekday(first, number);
    }
    return first;
}

Result<Event> announce_series(const Acting& acting, const Viewer& viewer, const Announcing& wanted,
                              const Repeat& repeat) {
    const std::int64_t dates = repeat.rhythm == Rhythm::once ? 1 : repeat.dates;
    if (dates < 1 || dates > kMostDates) return Refusal{EventRefusal::dates_wrong, "dates"};
    const Instant last = start_of_date(wanted.event, repeat.rhythm, dates - 1);
    if (last > acting.origin.at + kFarthest && dates > 1) {
        return Refusal{EventRefusal::dates_wrong, "dates"};
    }
    auto first = announce(acting, viewer, wanted);
    if (!first || dates == 1) return first;
    const EventId series = first->event_id;
    insert_series_date(acting.tx, {series, series, 1});
    for (std::int64_t number = 1; number < dates; ++number) {
        Announcing next = wanted;
        next.asking = Asking::nobody;
        next.event.starts_at = start_of_date(wanted.event, repeat.rhythm, number);
        next.event.ends_at = next.event.starts_at + (wanted.event.ends_at - wanted.event.starts_at);
        const auto made = announce(acting, viewer, next);
        if (!made) return made.refusal();
        insert_series_date(acting.tx, {made->event_id, series, number + 1});
    }
    return first;
}

Result<Done> answer_series(const Acting& acting, const Event& event, CircleId circle, Answer answer,
                           std::string_view reason) {
    auto done = answer_proposal(acting, event, circle, answer, reason);
    if (!done) return done;
    const auto own = find_series_date(acting.tx, event.event_id);
    if (!own) return done;
    for (const SeriesDate& date : list_series_dates(acting.tx, own->series_id)) {
        const auto other = find_event(acting.tx, date.event_id);
        if (!other || date.event_id == event.event_id) continue;
        // Answered or cancelled on its own already: nothing to do.
        (void)answer_proposal(acting, *other, circle, answer, reason, Asking::nobody);
    }
    return done;
}

Result<Done> cancel_dates(const Acting& acting, const Event& event, Which which,
                          std::string_view reason) {
    auto done = cancel(acting, event, reason);
    if (!done || which == Which::this_date) return done;
    for (const Event& next : following(acting, event)) {
        const bool stands = next.state != State::cancelled && next.ends_at > acting.origin.at;
        if (!stands) continue;
        if (const auto gone = cancel(acting, next, reason); !gone) return gone;
    }
    return done;
}

}  // namespace agora::events
