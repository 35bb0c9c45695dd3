#include "follow.hpp"

#include "agora/markdown/markdown.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::calendars {
namespace {

/// Calendar programs hand out "webcal:", which is https.
std::string whole_address(std::string_view typed) {
    constexpr std::string_view kWebcal = "webcal://";
    std::string address{trimmed(typed)};
    if (address.starts_with(kWebcal)) address.replace(0, kWebcal.size(), "https://");
    return address;
}

}  // namespace

void enqueue_reading(db::WriteTx& tx, CalendarId calendar, Instant now) {
    jobs::enqueue(tx, ReadCalendar{calendar}, {now, "calendars.read " + to_string(calendar)});
}

Result<CalendarId> follow(db::WriteTx& tx, const Side& side, const journal::Origin& origin,
                          const Wanted& wanted) {
    if (!side.may_change) return CalendarsRefusal::not_yours_to_change;
    if (side.has_ended()) return CalendarsRefusal::group_has_ended;
    const std::string address = whole_address(wanted.address);
    if (!address.starts_with("https://") || !markdown::is_safe_address(address)) {
        return Refusal{CalendarsRefusal::address_malformed, "address"};
    }
    const auto others = list_calendars_of(tx, side.circle_id());
    if (std::ranges::count(others, address, &Calendar::address) > 0) {
        return Refusal{CalendarsRefusal::followed_already, "address"};
    }
    if (others.size() >= kMostOfOne) {
        return Refusal{CalendarsRefusal::too_many_calendars, "address"};
    }
    const Calendar calendar{.calendar_id = tx.new_id<CalendarId>(),
                            .circle_id = side.circle_id(),
                            .address = address,
                            .name = std::string{trimmed(wanted.name)},
                            .time_zone = wanted.time_zone,
                            .added_by = origin.account,
                            .added_at = origin.at,
                            .next_at = origin.at};
    insert_calendar(tx, calendar);
    enqueue_reading(tx, calendar.calendar_id, origin.at);
    journal::emit(tx, origin, CalendarChanged{calendar.calendar_id, calendar.circle_id});
    return calendar.calendar_id;
}

Result<Done> try_again(db::WriteTx& tx, const Side& side, Calendar calendar, Instant now) {
    if (!side.may_change) return CalendarsRefusal::not_yours_to_change;
    if (side.has_ended()) return CalendarsRefusal::group_has_ended;
    if (calendar.fault == Fault::none) return CalendarsRefusal::it_is_read_well;
    calendar.failures = 0;
    calendar.next_at = now;
    update_calendar(tx, calendar);
    enqueue_reading(tx, calendar.calendar_id, now);
    return Done{};
}

Result<Done> end(db::WriteTx& tx, const Side& side, const Calendar& calendar,
                 const journal::Origin& origin) {
    if (!side.may_change) return CalendarsRefusal::not_yours_to_change;
    delete_calendar(tx, calendar.calendar_id);
    journal::emit(tx, origin, CalendarChanged{calendar.calendar_id, calendar.circle_id});
    return Done{};
}

}  // namespace agora::calendars
