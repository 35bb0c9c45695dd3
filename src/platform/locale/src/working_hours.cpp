#include "agora/locale/working_hours.hpp"

#include "agora/base/date.hpp"
#include "agora/locale/formats.hpp"

#include <algorithm>

namespace agora::locale {
namespace {

constexpr int kOpens = 9;
constexpr int kCloses = 17;

bool is_working_day(Date day) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    constexpr std::int64_t kDays = 7;
    constexpr std::int64_t kSaturday = 5;
    return (to_days(day) + kThursday) % kDays < kSaturday;
}

}  // namespace

Duration working_time(Instant from, Instant until) {
    Duration total{0};
    const Date last = local_date(until, {});
    for (Date day = local_date(from, {}); day <= last; day = day + std::chrono::days{1}) {
        if (!is_working_day(day)) continue;
        const Instant opens = std::max(from, instant_of({day, kOpens, 0}, {}));
        const Instant closes = std::min(until, instant_of({day, kCloses, 0}, {}));
        if (opens < closes) total += closes - opens;
    }
    return total;
}

Instant after_working_time(Instant from, Duration time) {
    for (Date day = local_date(from, {});; day = day + std::chrono::days{1}) {
        if (!is_working_day(day)) continue;
        const Instant opens = std::max(from, instant_of({day, kOpens, 0}, {}));
        const Instant closes = instant_of({day, kCloses, 0}, {});
        if (opens >= closes) continue;
        if (time <= closes - opens) return opens + time;
        time -= closes - opens;
    }
}

std::optional<std::int64_t> median_hours(std::vector<Duration> times) {
    if (times.size() < kFewestForMedian) return std::nullopt;
    std::ranges::sort(times);
    const std::size_t middle = times.size() / 2;
    const Duration median =
        times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    return std::chrono::ceil<std::chrono::hours>(median).count();
}

}  // namespace agora::locale
