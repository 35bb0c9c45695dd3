#include "series_view.hpp"

#include "series_store.hpp"
#include "times.hpp"

#include <algorithm>

namespace agora::events {

std::vector<DateView> dates_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                               EventId event) {
    constexpr std::int64_t kBefore = 1;
    constexpr std::size_t kMost = 14;
    std::vector<DateView> dates;
    const auto own = find_series_date(tx, event);
    if (!own) return dates;
    for (const SeriesDate& date : list_series_dates(tx, own->series_id)) {
        if (date.number + kBefore < own->number || dates.size() == kMost) continue;
        const auto listed = find_visible(tx, viewer, date.event_id);
        if (!listed) continue;
        const Event& one = listed->event;
        dates.push_back({.url = call.link(path_of(one.event_id)),
                         .when = when_of(one, call.language),
                         .current = one.event_id == event,
                         .cancelled = one.state == State::cancelled,
                         .full = one.capacity > 0 && listed->counted.attending >= one.capacity});
    }
    return dates;
}

}  // namespace agora::events
