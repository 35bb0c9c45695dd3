#include "fairness.hpp"

#include "agora/base/text.hpp"
#include "agora/events/held.hpp"

#include <set>

namespace agora::dates {

Part part_of(const locale::LocalTime& start) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    constexpr std::int64_t kDays = 7;
    constexpr std::int64_t kSaturday = 5;
    constexpr int kNoon = 12;
    constexpr int kTwo = 14;
    constexpr int kFive = 17;
    const std::int64_t weekday = ((to_days(start.date) + kThursday) % kDays + kDays) % kDays;
    if (weekday >= kSaturday) return Part::weekend;
    if (start.hour < kNoon) return Part::morning;
    if (start.hour < kTwo) return Part::midday;
    return start.hour < kFive ? Part::afternoon : Part::evening;
}

std::string_view label_of(Part part) {
    switch (part) {
        case Part::morning:
            return tr("morning");
        case Part::midday:
            return tr("midday");
        case Part::afternoon:
            return tr("afternoon");
        case Part::evening:
            return tr("evening");
        case Part::weekend:
            return tr("weekend");
    }
    return {};
}

std::int64_t Fairness::of(Part part) const {
    const auto found = uses.find(part);
    return found == uses.end() ? 0 : found->second;
}

bool Fairness::mostly_evening() const {
    constexpr std::int64_t kFewest = 3;
    return events >= kFewest && 2 * of(Part::evening) >= events;
}

Fairness fairness_of(db::ReadTx& tx, CircleId circle, int year) {
    // A day more on both sides: clocks differ.
    const Instant from = start_of(Date{year, 1, 1} + std::chrono::days{-1});
    const Instant until = start_of(Date{year + 1, 1, 2});
    std::set<events::EventId> own;
    for (const auto& link : events::list_meetings_of_circles(tx, from, until)) {
        if (link.circle_id == circle) own.insert(link.event_id);
    }
    Fairness fairness;
    for (const events::Meeting& meeting : events::list_meetings(tx, from, until)) {
        if (!own.contains(meeting.event_id)) continue;
        const auto start = locale::local_time(meeting.starts_at, {meeting.time_zone});
        if (start.date.year != year) continue;
        ++fairness.events;
        ++fairness.uses[part_of(start)];
    }
    return fairness;
}

}  // namespace agora::dates
