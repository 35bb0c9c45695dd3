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

}  // namespace agora::events
