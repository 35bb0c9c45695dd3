#pragma once

#include "agora/events/event.hpp"

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

}  // namespace agora::events
