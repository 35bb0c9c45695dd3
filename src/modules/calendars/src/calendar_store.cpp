#include "calendar_store.hpp"

namespace agora::calendars {

constexpr db::Query kInsertCalendar{"calendars.insert_calendar", R"sql(
    INSERT INTO calendars_calendar (calendar_id, circle_id, address, name, time_zone, added_by,
                                    added_at, etag, modified, read_at, whole_at, next_at,
                                    failures, fault, answered)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
)sql"};

void insert_calendar(db::WriteTx& tx, const Calendar& calendar) {
    tx.run(kInsertCalendar, calendar.calendar_id, calendar.circle_id, calendar.address,
           calendar.name, calendar.time_zone, calendar.added_by, calendar.added_at, calendar.etag,
           calendar.modified, calendar.read_at, calendar.whole_at, calendar.next_at,
           calendar.failures, calendar.fault, calendar.answered);
}

constexpr db::Query kUpdateCalendar{"calendars.update_calendar", R"sql(
    UPDATE calendars_calendar
    SET etag = $2, modified = $3, read_at = $4, whole_at = $5, next_at = $6, failures = $7,
        fault = $8, answered = $9
    WHERE calendar_id = $1
)sql"};

void update_calendar(db::WriteTx& tx, const Calendar& calendar) {
    tx.run(kUpdateCalendar, calendar.calendar_id, calendar.etag, calendar.modified,
           calendar.read_at, calendar.whole_at, calendar.next_at, calendar.failures, calendar.fault,
           calendar.answered);
}

constexpr db::Query kDeleteCalendar{"calendars.delete_calendar", R"sql(
    DELETE FROM calendars_calendar WHERE calendar_id = $1
)sql"};

void delete_calendar(db::WriteTx& tx, CalendarId calendar) {
    delete_dates(tx, calendar);
    tx.run(kDeleteCalendar, calendar);
}

constexpr db::Query kFindCalendar{"calendars.find_calendar", R"sql(
    SELECT calendar_id, circle_id, address, name, time_zone, added_by, added_at, etag, modified,
           read_at, whole_at, next_at, failures, fault, answered
    FROM calendars_calendar WHERE calendar_id = $1
)sql"};

std::optional<Calendar> find_calendar(db::ReadTx& tx, CalendarId calendar) {
    return tx.find<Calendar>(kFindCalendar, calendar);
}

constexpr db::Query kListCalendarsOf{"calendars.list_calendars_of", R"sql(
    SELECT calendar_id, circle_id, address, name, time_zone, added_by, added_at, etag, modified,
           read_at, whole_at, next_at, failures, fault, answered
    FROM calendars_calendar WHERE circle_id = $1 ORDER BY calendar_id
)sql"};

std::vector<Calendar> list_calendars_of(db::ReadTx& tx, CircleId circle) {
    return tx.all<Calendar>(kListCalendarsOf, circle);
}

constexpr db::Query kListCalendars{"calendars.list_calendars", R"sql(
    SELECT calendar_id, circle_id, address, name, time_zone, added_by, added_at, etag, modified,
           read_at, whole_at, next_at, failures, fault, answered
    FROM calendars_calendar ORDER BY calendar_id
)sql"};

std::vector<Calendar> list_calendars(db::ReadTx& tx) {
    return tx.all<Calendar>(kListCalendars);
}

constexpr db::Query kListDue{"calendars.list_due", R"sql(
    SELECT calendar_id, circle_id, address, name, time_zone, added_by, added_at, etag, modified,
           read_at, whole_at, next_at, failures, fault, answered
    FROM calendars_calendar WHERE next_at <= $1 AND failures < $2 ORDER BY next_at LIMIT $3
)sql"};

std::vector<Calendar> list_due(db::ReadTx& tx, const Due& due) {
    return tx.all<Calendar>(kListDue, due.now, due.failures_below, due.most);
}

constexpr db::Query kDeleteDates{"calendars.delete_dates", R"sql(
    DELETE FROM calendars_date WHERE calendar_id = $1
)sql"};

void delete_dates(db::WriteTx& tx, CalendarId calendar) {
    tx.run(kDeleteDates, calendar);
}

constexpr db::Query kInsertDate{"calendars.insert_date", R"sql(
    INSERT INTO calendars_date (calendar_id, number, starts_at, ends_at, all_day, first_day,
                                last_day, time_zone, title, location, address, cancelled)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_date(db::WriteTx& tx, const DateElsewhere& date) {
    tx.run(kInsertDate, date.calendar_id, date.number, date.starts_at, date.ends_at, date.all_day,
           date.first_day, date.last_day, date.time_zone, date.title, date.location, date.address,
           date.cancelled);
}

constexpr db::Query kListDates{"calendars.list_dates", R"sql(
    SELECT calendar_id, number, starts_at, ends_at, all_day, first_day, last_day, time_zone, title,
           location, address, cancelled
    FROM calendars_date WHERE ends_at > $1 AND starts_at < $2
    ORDER BY starts_at, calendar_id, number LIMIT $3
)sql"};

std::vector<DateElsewhere> list_dates(db::ReadTx& tx, Instant from, Instant until,
                                      std::int64_t most) {
    return tx.all<DateElsewhere>(kListDates, from, until, most);
}

}  // namespace agora::calendars
