#include "agora/calendars/whole_calendar.hpp"

#include "agora/locale/formats.hpp"
#include "calendar_store.hpp"

namespace agora::calendars {

void put_whole_calendar(db::WriteTx& tx, const WholeCalendar& whole) {
    const Calendar calendar{.calendar_id = tx.new_id<CalendarId>(),
                            .circle_id = whole.circle,
                            .address = whole.address,
                            .name = whole.name,
                            .time_zone = whole.time_zone,
                            .added_by = whole.added_by,
                            .added_at = whole.added_at,
                            .read_at = whole.read_at,
                            .whole_at = whole.read_at,
                            .next_at = whole.next_at};
    insert_calendar(tx, calendar);
    const locale::TimeZone zone{whole.time_zone};
    std::int64_t number = 0;
    for (const WholeDate& date : whole.dates) {
        insert_date(tx, {.calendar_id = calendar.calendar_id,
                         .number = ++number,
                         .starts_at = date.starts_at,
                         .ends_at = date.ends_at,
                         .first_day = locale::local_date(date.starts_at, zone),
                         .last_day = locale::local_date(date.ends_at, zone),
                         .time_zone = whole.time_zone,
                         .title = date.title,
                         .location = date.location,
                         .address = date.address,
                         .cancelled = date.cancelled});
    }
}

}  // namespace agora::calendars
