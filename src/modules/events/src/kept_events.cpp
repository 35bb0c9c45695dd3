#include "kept_events.hpp"

#include <algorithm>
#include <limits>

namespace agora::events {
namespace {

/// A day more than lists go back.
constexpr std::chrono::days kPast{732};
constexpr Instant kLatest = Instant::from_microseconds(std::numeric_limits<std::int64_t>::max());

AllEvents load(db::ReadTx& tx, Instant from) {
    auto titles = by_event(list_titles_after(tx, from));
    auto links = by_event(list_circle_links_between(tx, from, kLatest));
    AllEvents all;
    for (Event& event : list_events_between(tx, from, kLatest)) {
        if (!is_listed(event)) continue;
        all.longest = std::max(all.longest, Duration{event.ends_at - event.starts_at});
        const EventId id = event.event_id;
        all.events.push_back({.event = std::move(event),
                              .texts = std::move(titles[id]),
                              .circles = std::move(links[id]),
                              .counted = {}});
    }
    return all;
}

}  // namespace

std::vector<const Listed*> AllEvents::listed_for(const Viewer& viewer, Instant from,
                                                 Instant until) const {
    const auto begins = [](const Listed& one) { return one.event.starts_at; };
    std::vector<const Listed*> found;
    for (auto one = std::ranges::lower_bound(events, from - longest, {}, begins);
         one != events.end() && one->event.starts_at < until; ++one) {
        if (one->event.ends_at > from && is_listed_for(viewer, one->event, one->circles)) {
            found.push_back(&*one);
        }
    }
    return found;
}

KeptEvents::KeptEvents(const clock::Clock& clock)
    : Kept(std::string{kKeptEvents},
           [&clock](db::ReadTx& tx) { return load(tx, clock.now() - kPast); }) {}

std::shared_ptr<const AllEvents> all_events(const web::Services& services, db::ReadTx& tx) {
    return services.state<KeptEvents>().at(tx);
}

}  // namespace agora::events
