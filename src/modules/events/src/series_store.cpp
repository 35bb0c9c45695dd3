#include "series_store.hpp"

namespace agora::events {

constexpr db::Query kInsertSeriesDate{"events.insert_series_date", R"sql(
    INSERT INTO events_series_date (event_id, series_id, number) VALUES ($1, $2, $3)
)sql"};

void insert_series_date(db::WriteTx& tx, const SeriesDate& date) {
    tx.run(kInsertSeriesDate, date.event_id, date.series_id, date.number);
}

constexpr db::Query kFindSeriesDate{"events.find_series_date", R"sql(
    SELECT event_id, series_id, number FROM events_series_date WHERE event_id = $1
)sql"};

std::optional<SeriesDate> find_series_date(db::ReadTx& tx, EventId event) {
    return tx.find<SeriesDate>(kFindSeriesDate, event);
}

constexpr db::Query kListSeriesDates{"events.list_series_dates", R"sql(
    SELECT event_id, series_id, number FROM events_series_date WHERE series_id = $1 ORDER BY number
)sql"};

std::vector<SeriesDate> list_series_dates(db::ReadTx& tx, EventId series) {
    return tx.all<SeriesDate>(kListSeriesDates, series);
}

constexpr db::Query kListEventsOfSeries{"events.list_events_of_series", R"sql(
    SELECT e.event_id, e.format, e.voice, e.state, e.language, e.starts_at, e.ends_at, e.time_zone,
           e.mode, e.place, e.address, e.online_address, e.step_free, e.interpretation,
           e.quiet_room, e.no_photos, e.level, e.audience, e.registers, e.capacity, e.organised_by,
           e.reason, e.moderation, e.made_at, e.changed_at, e.revision, e.guest_seats
    FROM events_series_date d JOIN events_event e ON e.event_id = d.event_id
    WHERE d.series_id = $1 AND d.number >= $2 AND d.number < $3 ORDER BY d.number
)sql"};

std::vector<Event> list_events_of(db::ReadTx& tx, const SeriesSpan& span) {
    return tx.all<Event>(kListEventsOfSeries, span.series_id, span.from, span.from + span.most);
}

constexpr db::Query kListCircleLinksOfSeries{"events.list_circle_links_of_series", R"sql(
    SELECT c.event_id, c.circle_id, c.state, c.reason
    FROM events_series_date d JOIN events_circle c ON c.event_id = d.event_id
    WHERE d.series_id = $1 AND d.number >= $2 AND d.number < $3 ORDER BY c.event_id, c.circle_id
)sql"};

std::vector<CircleLink> list_circle_links_of(db::ReadTx& tx, const SeriesSpan& span) {
    return tx.all<CircleLink>(kListCircleLinksOfSeries, span.series_id, span.from,
                              span.from + span.most);
}

constexpr db::Query kCountRegistrationsOfSeries{"events.count_registrations_of_series", R"sql(
    SELECT r.event_id, SUM(CASE WHEN r.state = 'attending' THEN 1 ELSE 0 END) AS attending,
           SUM(CASE WHEN r.state = 'waiting' THEN 1 ELSE 0 END) AS waiting
    FROM events_series_date d JOIN events_registration r ON r.event_id = d.event_id
    WHERE d.series_id = $1 AND d.number >= $2 AND d.number < $3 GROUP BY r.event_id
)sql"};

std::vector<Counted> count_registrations_of(db::ReadTx& tx, const SeriesSpan& span) {
    return tx.all<Counted>(kCountRegistrationsOfSeries, span.series_id, span.from,
                           span.from + span.most);
}

}  // namespace agora::events
