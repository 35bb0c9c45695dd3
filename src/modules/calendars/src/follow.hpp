#pragma once

#include "agora/journal/journal.hpp"
#include "agora/jobs/queue.hpp"
#include "calendar_store.hpp"
#include "side.hpp"

#include <string_view>

namespace agora::calendars {

inline constexpr std::size_t kMostOfOne = 5;  ///< of a group, and of the cooperative

/// A calendar is followed, or what it shows changed.
struct CalendarChanged {
    static constexpr std::string_view kName = "calendars.changed";
    CalendarId calendar;
    CircleId circle;
};
AGORA_FIELDS(CalendarChanged, calendar, circle)

/// The job that reads one.
struct ReadCalendar {
    static constexpr std::string_view kName = "calendars.read";
    CalendarId calendar;
};
AGORA_FIELDS(ReadCalendar, calendar)

void enqueue_reading(db::WriteTx& tx, CalendarId calendar, Instant now);

/// What is said of it.
struct Wanted {
    std::string address;
    std::string name;
    std::string time_zone;
};
/// It is read at once, by a job. Refused at "address".
Result<CalendarId> follow(db::WriteTx& tx, const Side& side, const journal::Origin& origin,
                          const Wanted& wanted);
/// Reads it now, also when it was given up.
Result<Done> try_again(db::WriteTx& tx, const Side& side, Calendar calendar, Instant now);
/// Its dates go with it.
Result<Done> end(db::WriteTx& tx, const Side& side, const Calendar& calendar,
                 const journal::Origin& origin);

}  // namespace agora::calendars
