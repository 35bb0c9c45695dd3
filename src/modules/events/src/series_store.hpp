#pragma once

#include "event_store.hpp"
#include "registration_store.hpp"

#include <vector>

namespace agora::events {

/// One of the dates of a meeting that comes again.
struct SeriesDate {
    EventId event_id;
    EventId series_id;  ///< the first date
    std::int64_t number = 0;
};
AGORA_FIELDS(SeriesDate, event_id, series_id, number)

void insert_series_date(db::WriteTx& tx, const SeriesDate& date);
/// Nothing when the event comes once.
std::optional<SeriesDate> find_series_date(db::ReadTx& tx, EventId event);
/// In order.
std::vector<SeriesDate> list_series_dates(db::ReadTx& tx, EventId series);

/// Some dates of a series, from a number on.
struct SeriesSpan {
    EventId series_id = {};
    std::int64_t from = 1;
    std::int64_t most = 0;
};
/// By number.
std::vector<Event> list_events_of(db::ReadTx& tx, const SeriesSpan& span);
std::vector<CircleLink> list_circle_links_of(db::ReadTx& tx, const SeriesSpan& span);
std::vector<Counted> count_registrations_of(db::ReadTx& tx, const SeriesSpan& span);

}  // namespace agora::events
