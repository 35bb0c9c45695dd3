#include "entry.hpp"

#include "agora/base/text.hpp"
#include "days.hpp"

#include <algorithm>
#include <charconv>

namespace agora::calendar {
namespace {

/// Every date of an entry carries its texts: a longer one ends here.
constexpr std::size_t kMostText = 10'000;
constexpr std::size_t kMostName = 1'000;

std::string text_of(const Component& event, std::string_view name, std::size_t most = kMostName) {
    const Line* line = event.property(name);
    return line == nullptr ? std::string{} : cut_text(plain_text(line->value), most);
}

Status status_of(const Component& event) {
    const std::string said = upper_name(text_of(event, "STATUS"));
    if (said == "CANCELLED") return Status::cancelled;
    return said == "TENTATIVE" ? Status::tentative : Status::confirmed;
}

std::optional<Instant> changed_at(const Component& event) {
    for (const std::string_view name : {"LAST-MODIFIED", "DTSTAMP"}) {
        const Line* line = event.property(name);
        const auto moment = line == nullptr ? std::nullopt : parse_moment(line->value);
        if (moment) return Instant::from_seconds(moment->at);
    }
    return std::nullopt;
}

/// Where it is met online, as the programs that have a name for it write it.
std::string conference_of(const Component& event) {
    for (const std::string_view name :
         {"CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"}) {
        std::string said = text_of(event, name);
        if (!said.empty()) return said;
    }
    return {};
}

void read_end(const Component& event, Plan& plan, Desk& desk) {
    if (const Line* line = event.property("DTEND")) {
        const auto end = stamp_of(event, *line, line->value, desk);
        if (!end) return;
        if (plan.start.is_date) {
            const std::int64_t days =
                floor_div(end->at, kDaySeconds) - floor_div(plan.start.at, kDaySeconds);
            plan.last_day = std::max<std::int64_t>(0, days - 1);
            return;
        }
        const Instant ends_at = end->instant();
        if (ends_at >= plan.start.instant()) {
            plan.ends_at = ends_at;
        } else {
            desk.note(event, Trouble::time_not_understood);
        }
    } else if (const Line* duration = event.property("DURATION")) {
        plan.length = parse_length(duration->value);
        if (!plan.length) return desk.note(event, Trouble::time_not_understood);
        if (plan.start.is_date) plan.last_day = std::max<std::int64_t>(0, plan.length->days - 1);
    }
}

}  // namespace

std::optional<Stamp> stamp_of(const Component& event, const Line& line, std::string_view written,
                              Desk& desk) {
    const auto moment = parse_moment(written);
    if (!moment) {
        desk.note(event, Trouble::time_not_understood);
        return std::nullopt;
    }
    const bool is_date = moment->is_date || upper_name(line.parameter("VALUE")) == "DATE";
    Stamp stamp{moment->at, is_date, &desk.clocks.usual()};
    if (is_date) {
        stamp.at = floor_div(stamp.at, kDaySeconds) * kDaySeconds;
        return stamp;
    }
    if (moment->is_utc) {
        stamp.clock = &desk.clocks.utc();
        return stamp;
    }
    const std::string_view zone = line.parameter("TZID");
    if (zone.empty()) return stamp;
    if (const Clock* clock = desk.clocks.find(zone)) {
        stamp.clock = clock;
    } else {
        desk.note(event, Trouble::zone_unknown);
    }
    return stamp;
}

std::optional<Plan> entry_of(const Component& event, Desk& desk) {
    const Line* start = event.property("DTSTART");
    if (start == nullptr) {
        desk.note(event, Trouble::no_start);
        return std::nullopt;
    }
    const auto stamp = stamp_of(event, *start, start->value, desk);
    if (!stamp) return std::nullopt;
    const std::string visibility = upper_name(text_of(event, "CLASS"));
    Plan plan{.event = &event,
              .start = *stamp,
              .ends_at = {},
              .length = {},
              .says = {.line = event.line,
                       .uid = uid_of(event),
                       .original = {},
                       .revision = revision_of(event),
                       .changed_at = changed_at(event),
                       .status = status_of(event),
                       .is_private = !visibility.empty() && visibility != "PUBLIC",
                       .starts_at = {},
                       .ends_at = {},
                       .all_day = stamp->is_date,
                       .first_day = {},
                       .last_day = {},
                       .time_zone = stamp->clock->time_zone,
                       .title = text_of(event, "SUMMARY"),
                       .description = text_of(event, "DESCRIPTION", kMostText),
                       .location = text_of(event, "LOCATION"),
                       .address = text_of(event, "URL"),
                       .conference = conference_of(event)}};
    read_end(event, plan, desk);
    return plan;
}

Occurrence date_at(const Plan& plan, WallTime at) {
    Occurrence date = plan.says;
    const Clock& clock = *plan.start.clock;
    date.starts_at = instant_of(at, clock);
    date.ends_at = date.starts_at;
    if (plan.start.is_date) {
        const std::int64_t day = floor_div(at, kDaySeconds);
        date.first_day = date_from_days(day);
        date.last_day = date_from_days(day + plan.last_day);
        date.ends_at = instant_of((day + plan.last_day + 1) * kDaySeconds, clock);
    } else if (plan.ends_at) {
        date.ends_at = date.starts_at + (*plan.ends_at - plan.start.instant());
    } else if (plan.length) {
        date.ends_at = instant_of(at + plan.length->days * kDaySeconds, clock) +
                       std::chrono::seconds{plan.length->seconds};
    }
    return date;
}

std::string title_of(const Component& event) {
    return text_of(event, "SUMMARY");
}

std::string uid_of(const Component& event) {
    std::string uid = text_of(event, "UID");
    if (!uid.empty()) return uid;
    const Line* start = event.property("DTSTART");
    return cut_text(
        "without-uid " + (start == nullptr ? std::string{} : start->value) + " " + title_of(event),
        kMostName);
}

std::int64_t revision_of(const Component& event) {
    const std::string said = text_of(event, "SEQUENCE");
    std::int64_t revision = 0;
    std::from_chars(said.data(), said.data() + said.size(), revision);
    return std::max<std::int64_t>(0, revision);
}

}  // namespace agora::calendar
