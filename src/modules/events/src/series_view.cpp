#include "series_view.hpp"

#include "series_store.hpp"
#include "times.hpp"

#include <algorithm>
#include <map>

namespace agora::events {

std::vector<DateView> dates_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                               EventId event) {
    constexpr std::int64_t kBefore = 1;
    constexpr std::size_t kMost = 14;
    constexpr std::int64_t kLooked = 60;  // some may be out of sight
    std::vector<DateView> dates;
    const auto own = find_series_date(tx, event);
    if (!own) return dates;
    const SeriesSpan span{own->series_id, own->number - kBefore, kLooked};
    auto links = by_event(list_circle_links_of(tx, span));
    std::map<EventId, Counted> counted;
    for (const Counted& row : count_registrations_of(tx, span)) counted.emplace(row.event_id, row);
    for (const Event& one : list_events_of(tx, span)) {
        if (dates.size() == kMost) break;
        if (!may_see(viewer, one, links[one.event_id])) continue;
        dates.push_back(
            {.url = call.link(path_of(one.event_id)),
             .when = when_of(one, call.language),
             .current = one.event_id == event,
             .cancelled = one.state == State::cancelled,
             .full = one.capacity > 0 && counted[one.event_id].attending >= one.capacity});
    }
    return dates;
}

}  // namespace agora::events
