#include "clocks.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "days.hpp"
#include "values.hpp"
#include "windows_zones.hpp"

#include <algorithm>

namespace agora::calendar {
namespace {

constexpr int kMinutesOfHour = 60;
constexpr std::int64_t kMinute = 60;

/// "/example.org/20260101/Europe/Brussels" names a zone at its end.
std::optional<std::string> table_name(std::string_view written) {
    constexpr std::size_t kLongest = 200;
    std::string_view name = trimmed(written);
    if (name.empty() || name.size() > kLongest) return std::nullopt;
    if (locale::is_time_zone(name)) return std::string{name};
    if (auto windows = zone_of_windows(name)) return windows;
    while (name.find('/') != std::string_view::npos) {
        name.remove_prefix(name.find('/') + 1);
        const bool whole = name.find('/') != std::string_view::npos;
        if (whole && locale::is_time_zone(name)) return std::string{name};
    }
    return std::nullopt;
}

/// STANDARD or DAYLIGHT: when this hour begins.
void add_settings(const Component& part, Effort& effort, std::vector<Setting>& settings) {
    const Line* start = part.property("DTSTART");
    const Line* from = part.property("TZOFFSETFROM");
    const Line* to = part.property("TZOFFSETTO");
    if (start == nullptr || from == nullptr || to == nullptr) return;
    const auto begins = parse_moment(start->value);
    const auto before = parse_offset(from->value);
    const auto after = parse_offset(to->value);
    if (!begins || !before || !after) return;
    const auto add = [&](WallTime at) {
        constexpr std::size_t kMost = 1'000;
        if (settings.size() < kMost) settings.push_back({at, *before, *after});
    };
    add(begins->at);
    const WallTime last = to_days({2100, 1, 1}) * kDaySeconds;
    for (const Line& line : part.properties) {
        if (line.name == "RRULE") {
            auto rule = parse_rule(line.value);
            if (!rule) continue;
            if (rule->until && rule->until_is_utc) *rule->until += *before;
            for (const WallTime at : expand(*rule, begins->at, {begins->at, last}, effort).at) {
                add(at);
            }
        } else if (line.name == "RDATE") {
            for (const std::string_view one : split(line.value, ',')) {
                if (const auto moment = parse_moment(one)) add(moment->at);
            }
        }
    }
}

std::vector<Setting> settings_of(const Component& zone, Effort& effort) {
    std::vector<Setting> settings;
    for (const Component& part : zone.parts) {
        if (part.name == "STANDARD" || part.name == "DAYLIGHT") {
            add_settings(part, effort, settings);
        }
    }
    // By moment: clocks of different hours are compared in UTC.
    std::ranges::stable_sort(settings, {}, [](const Setting& one) { return one.at - one.before; });
    return settings;
}

std::int64_t offset_at(WallTime at, const std::vector<Setting>& settings) {
    std::int64_t offset = settings.front().before;
    for (const Setting& one : settings) {
        const std::int64_t skipped = std::max<std::int64_t>(0, one.after - one.before);
        if (at < one.at + skipped) break;
        offset = one.after;
    }
    return offset;
}

}  // namespace

Instant instant_of(WallTime at, const Clock& clock) {
    if (!clock.settings.empty()) {
        return Instant::from_seconds(at - offset_at(at, clock.settings));
    }
    const std::int64_t day = floor_div(at, kDaySeconds);
    const std::int64_t second = at - day * kDaySeconds;
    const auto minutes = static_cast<int>(second / kMinute);
    const locale::LocalTime shown{date_from_days(day), minutes / kMinutesOfHour,
                                  minutes % kMinutesOfHour};
    return locale::instant_of(shown, {clock.time_zone}) + std::chrono::seconds{second % kMinute};
}

WallTime wall_time_of(Instant at, const Clock& clock) {
    const std::int64_t seconds = floor_div(at.microseconds(), 1'000'000);
    if (!clock.settings.empty()) {
        std::int64_t offset = clock.settings.front().before;
        for (const Setting& one : clock.settings) {
            if (seconds >= one.at - one.before) offset = one.after;
        }
        return seconds + offset;
    }
    const locale::LocalTime shown = locale::local_time(at, {clock.time_zone});
    return to_days(shown.date) * kDaySeconds +
           (shown.hour * kMinutesOfHour + shown.minute) * kMinute +
           (seconds - floor_div(seconds, kMinute) * kMinute);
}

Clocks::Clocks(const Component& calendar, std::string usual, Effort& effort)
    : usual_{std::move(usual)}, utc_{"UTC"} {
    for (const Component& zone : calendar.parts) {
        const Line* name = zone.name == "VTIMEZONE" ? zone.property("TZID") : nullptr;
        if (name == nullptr) continue;
        const Line* location = zone.property("X-LIC-LOCATION");
        auto table = table_name(name->value);
        if (!table && location != nullptr) table = table_name(location->value);
        Clock clock{table.value_or(usual_.time_zone)};
        if (!table) clock.settings = settings_of(zone, effort);
        if (table || !clock.settings.empty()) known_.emplace(trimmed(name->value), clock);
    }
}

const Clock* Clocks::find(std::string_view name) {
    const std::string wanted{trimmed(name)};
    auto found = known_.find(wanted);
    if (found == known_.end()) {
        auto table = table_name(wanted);
        found = known_.emplace(wanted, std::nullopt).first;
        if (table) found->second = Clock{std::move(*table)};
    }
    return found->second ? &*found->second : nullptr;
}

}  // namespace agora::calendar
