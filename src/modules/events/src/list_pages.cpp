#include "list_pages.hpp"

#include "agora/events/page_parts.hpp"
#include "agora/locale/formats.hpp"
#include "event_list.hpp"
#include "event_view.hpp"

#include <algorithm>

namespace agora::events {
namespace {

constexpr std::size_t kPageSize = 40;
constexpr std::size_t kMostOutside = 8;
constexpr std::size_t kMostOutsideOfMonth = 200;
constexpr std::chrono::days kOutsideAhead{60};

struct MonthOfList {
    std::string heading;
    std::vector<EventCard> events;
};
AGORA_FIELDS(MonthOfList, heading, events)

struct EventsPage {
    FiltersView filters;
    std::int64_t total = 0;
    std::vector<MonthOfList> months = {};
    std::vector<web::Link> ways = {};  ///< of other modules
    std::vector<OutsideDate> outside = {};
    std::string previous = {};
    std::string next = {};
};
AGORA_FIELDS(EventsPage, filters, total, months, ways, outside, previous, next)

std::string page_address(const web::Call& call, const EventQuery& query, int page) {
    const std::string asked = address_of(query);
    const std::string path = call.link("/events") + asked;
    if (page == 1) return path;
    return path + (asked.empty() ? "?page=" : "&page=") + std::to_string(page);
}

void add_months(const web::Call& call, std::vector<EventCard> cards, EventsPage& model) {
    for (EventCard& card : cards) {
        const Date day = locale::local_date(card.starts_at, {card.time_zone});
        std::string heading = locale::date(call.language, day, locale::DateStyle::month);
        if (model.months.empty() || model.months.back().heading != heading) {
            model.months.push_back({std::move(heading), {}});
        }
        model.months.back().events.push_back(std::move(card));
    }
}

http::Response list_events(web::Call& call) {
    const EventQuery query = event_query_of(call);
    const std::size_t begin = kPageSize * static_cast<std::size_t>(query.page - 1);
    SomeCards some = cards_of(call, query, begin, kPageSize);
    EventsPage model{.filters = filters_of(call, query, "/events"), .total = some.total};
    model.ways = other_ways(call);
    add_months(call, std::move(some.cards), model);
    if (query.page == 1) {
        model.outside =
            outside_of(call, query, {call.now, call.now + kOutsideAhead, {}, kMostOutside});
    }
    if (query.page > 1) model.previous = page_address(call, query, query.page - 1);
    if (begin + kPageSize < static_cast<std::size_t>(some.total))
        model.next = page_address(call, query, query.page + 1);
    return web::page(call,
                     {.view = "events/list",
                      .title = query.past ? call.say(tr("Past events")) : call.say(tr("Events")),
                      .description = call.say(
                          tr("Breakfasts, info sessions, fairs, exhibitions: where members meet.")),
                      .may_be_indexed = !asks_something(query) && query.page == 1},
                     model);
}

struct DayCell {
    std::int64_t day = 0;  ///< 0: belongs to another month
    std::string date = {};
    bool today = false;
    std::vector<EventCard> events = {};
    std::vector<OutsideDate> outside = {};
    bool empty = true;
};
AGORA_FIELDS(DayCell, day, date, today, events, outside, empty)

struct Week {
    std::vector<DayCell> days;
};
AGORA_FIELDS(Week, days)

struct MonthPage {
    FiltersView filters;
    std::string month;    ///< "2026-12"
    std::string heading;  ///< "December 2026"
    std::vector<web::Link> weekdays = {};
    std::vector<Week> weeks = {};
    std::int64_t total = 0;
    std::vector<web::Link> ways = {};  ///< of other modules
    std::string previous = {};
    std::string next = {};
};
AGORA_FIELDS(MonthPage, filters, month, heading, weekdays, weeks, total, ways, previous, next)

/// The first day of the month of the address, "2026-12", else of today.
Date month_of(const web::Call& call) {
    const auto asked = parse_date(std::string{call.query("month")} + "-01");
    const Date today = today_of(call);
    constexpr int kFirstYear = 2000;
    constexpr int kLastYear = 2100;
    if (asked && asked->year >= kFirstYear && asked->year <= kLastYear) return *asked;
    return {today.year, today.month, 1};
}

Date next_month(Date first) {
    return first.month == 12 ? Date{first.year + 1, 1, 1} : Date{first.year, first.month + 1, 1};
}

std::string month_text(Date first) {
    constexpr std::size_t kYearAndMonth = 7;
    return to_string(first).substr(0, kYearAndMonth);
}

/// What stands in the calendar.
struct OfMonth {
    std::vector<EventCard> cards;
    std::vector<OutsideDate> outside;
};

/// Each stands on every day that it touches.
DayCell cell_of(Date date, Date today, const OfMonth& all) {
    DayCell cell{.day = date.day, .date = to_string(date), .today = date == today};
    for (const EventCard& card : all.cards) {
        const locale::TimeZone zone{card.time_zone};
        const bool touches = locale::local_date(card.starts_at, zone) <= date &&
                             date <= locale::local_date(card.ends_at, zone);
        if (touches) cell.events.push_back(card);
    }
    for (const OutsideDate& one : all.outside) {
        if (one.first_day <= date && date <= one.last_day) cell.outside.push_back(one);
    }
    cell.empty = cell.events.empty() && cell.outside.empty();
    return cell;
}

/// From Monday on.
std::vector<Week> weeks_of(Date first, Date today, const OfMonth& all) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    constexpr std::int64_t kDays = 7;
    std::vector<Week> weeks;
    const Date next = next_month(first);
    std::int64_t day = to_days(first) - (to_days(first) + kThursday) % kDays;
    while (day < to_days(next)) {
        Week week;
        for (int column = 0; column < kDays; ++column, ++day) {
            const Date date = date_from_days(day);
            if (date.month != first.month) {
                week.days.push_back({});
                continue;
            }
            week.days.push_back(cell_of(date, today, all));
        }
        weeks.push_back(std::move(week));
    }
    return weeks;
}

http::Response show_month(web::Call& call) {
    const EventQuery query = event_query_of(call);
    const Date first = month_of(call);
    const Date next = next_month(first);
    // A day more on both sides: clocks differ.
    const Instant from = start_of(first + std::chrono::days{-1});
    const Instant until = start_of(next + std::chrono::days{1});
    const OfMonth all{cards_between(call, query, from, until),
                      outside_of(call, query, {from, until, {}, kMostOutsideOfMonth})};
    const std::string asked = address_of(query);
    const auto address = [&](Date month) {
        return call.link("/events/month") + asked + (asked.empty() ? "?month=" : "&month=") +
               month_text(month);
    };
    MonthPage model{.filters = filters_of(call, query, "/events/month"),
                    .month = month_text(first),
                    .heading = locale::date(call.language, first, locale::DateStyle::month),
                    .weeks = weeks_of(first, today_of(call), all),
                    .total = std::ssize(all.cards) + std::ssize(all.outside),
                    .ways = other_ways(call),
                    .previous = address(first.month == 1 ? Date{first.year - 1, 12, 1}
                                                         : Date{first.year, first.month - 1, 1}),
                    .next = address(next)};
    constexpr int kDays = 7;
    for (int day = 1; day <= kDays; ++day) {
        model.weekdays.push_back({{}, locale::weekday_name(call.language, day)});
    }
    return web::page(call,
                     {.view = "events/month",
                      .title = call.say({tr("Calendar of {month}"), {{"month", model.heading}}})},
                     model);
}

}  // namespace

std::vector<web::Link> other_ways(web::Call& call) {
    std::vector<web::Link> ways;
    for (const ListParts::Part& part : call.services.state<ListParts>().all()) {
        ways.push_back(part(call));
    }
    return ways;
}

std::vector<web::Route> list_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/events", Access::visitor(), &list_events, {.summary = "Events, with filters"}},
        {get,
         "/events/month",
         Access::visitor(),
         &show_month,
         {.summary = "Events of a month, day by day"}},
    };
}

}  // namespace agora::events
