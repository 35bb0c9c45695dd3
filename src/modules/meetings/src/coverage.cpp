#include "coverage.hpp"

#include "agora/locale/formats.hpp"

#include <algorithm>
#include <set>

namespace agora::meetings {
namespace {

constexpr std::chrono::days kYear{365};

void add(Tally& tally, const events::Meeting& meeting, Instant now) {
    const Date day = locale::local_date(meeting.starts_at, {meeting.time_zone});
    if (meeting.starts_at > now) {
        if (!tally.next || day < *tally.next) tally.next = day;
        return;
    }
    if (!tally.last || day > *tally.last) tally.last = day;
    if (meeting.starts_at > now - kYear) ++tally.in_a_year;
}

}  // namespace

bool counts_for(Reader reader, const events::Meeting& meeting) {
    const bool own =
        meeting.voice == events::Voice::member &&
        (meeting.format == events::Format::show || meeting.format == events::Format::workshop);
    if (own) return false;
    return reader == Reader::member || meeting.audience == events::Audience::everyone;
}

Coverage cover(const std::vector<events::Meeting>& meetings,
               const std::vector<events::MeetingOfCircle>& of_circles, Reader reader, Instant now) {
    std::map<events::EventId, std::vector<CircleId>> circles;
    for (const auto& link : of_circles) circles[link.event_id].push_back(link.circle_id);
    Coverage coverage;
    for (const events::Meeting& meeting : meetings) {
        if (!counts_for(reader, meeting)) continue;
        if (!meeting.place.empty()) add(coverage.towns[meeting.place], meeting, now);
        for (const CircleId circle : circles[meeting.event_id]) {
            add(coverage.circles[circle], meeting, now);
        }
    }
    return coverage;
}

bool is_quiet(const Tally& tally, Date today, std::int64_t months) {
    if (tally.next) return false;
    return !tally.last || *tally.last < months_before(today, months);
}

Date months_before(Date day, std::int64_t months) {
    constexpr int kMonths = 12;
    constexpr int kShortest = 28;
    const std::int64_t all = std::int64_t{day.year} * kMonths + day.month - 1 - months;
    return {static_cast<int>(all / kMonths), static_cast<int>(all % kMonths) + 1,
            std::min(day.day, kShortest)};
}

}  // namespace agora::meetings
