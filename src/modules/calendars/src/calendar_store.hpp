#pragma once

#include "agora/base/date.hpp"
#include "agora/circles/circle.hpp"
#include "fault.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::calendars {

using access::AccountId;
using circles::CircleId;
using CalendarId = Id<struct FollowedCalendarTag>;

/// A calendar elsewhere that a group or the cooperative follows.
struct Calendar {
    CalendarId calendar_id = {};
    CircleId circle_id = {};   ///< zero: the cooperative's
    std::string address = {};  ///< https://…
    std::string name = {};
    std::string time_zone = {};  ///< of times that name none
    AccountId added_by = {};     ///< zero when the account is erased
    Instant added_at = {};
    std::string etag = {};
    std::string modified = {};             ///< Last-Modified, as it was sent
    std::optional<Instant> read_at = {};   ///< when it answered last
    std::optional<Instant> whole_at = {};  ///< when it was last read whole: it may say "unchanged"
    Instant next_at = {};
    std::int64_t failures = 0;  ///< in a row
    Fault fault = Fault::none;  ///< of the last reading
    std::int64_t answered = 0;  ///< the status that it answered with, when that is the fault
};
AGORA_FIELDS(Calendar, calendar_id, circle_id, address, name, time_zone, added_by, added_at, etag,
             modified, read_at, whole_at, next_at, failures, fault, answered)

/// One date of it.
struct DateElsewhere {
    CalendarId calendar_id = {};
    std::int64_t number = 0;
    Instant starts_at = {};
    Instant ends_at = {};
    bool all_day = false;
    Date first_day = {};  ///< of a whole day
    Date last_day = {};
    std::string time_zone = {};
    std::string title = {};
    std::string location = {};
    std::string address = {};  ///< of its own page, or empty
    bool cancelled = false;
};
AGORA_FIELDS(DateElsewhere, calendar_id, number, starts_at, ends_at, all_day, first_day, last_day,
             time_zone, title, location, address, cancelled)

void insert_calendar(db::WriteTx& tx, const Calendar& calendar);
/// How reading it went.
void update_calendar(db::WriteTx& tx, const Calendar& calendar);
/// With its dates.
void delete_calendar(db::WriteTx& tx, CalendarId calendar);
std::optional<Calendar> find_calendar(db::ReadTx& tx, CalendarId calendar);
std::vector<Calendar> list_calendars_of(db::ReadTx& tx, CircleId circle);
std::vector<Calendar> list_calendars(db::ReadTx& tx);
/// Those to be read by now, the longest waiting first; without those that failed too often.
struct Due {
    Instant now;
    std::int64_t failures_below = 0;
    std::int64_t most = 0;
};
std::vector<Calendar> list_due(db::ReadTx& tx, const Due& due);

void delete_dates(db::WriteTx& tx, CalendarId calendar);
void insert_date(db::WriteTx& tx, const DateElsewhere& date);
/// Those that end after `from` and begin before `until`, by beginning.
std::vector<DateElsewhere> list_dates(db::ReadTx& tx, Instant from, Instant until,
                                      std::int64_t most);

}  // namespace agora::calendars
