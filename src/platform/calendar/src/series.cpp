#include "series.hpp"

#include "agora/base/text.hpp"
#include "days.hpp"
#include "entry.hpp"

#include <algorithm>
#include <set>

namespace agora::calendar {
namespace {

constexpr std::size_t kMostNamed = 5'000;  ///< dates that an entry lists one by one

bool comes_again(const Component& event) {
    return event.property("RRULE") != nullptr || event.property("RDATE") != nullptr;
}

/// "20261201T080000Z", or "20261201" of a whole day.
std::string written(WallTime at, const Stamp& like) {
    const auto digits = [](std::int64_t value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    const WallTime shown =
        like.is_date ? at : floor_div(instant_of(at, *like.clock).microseconds(), 1'000'000);
    const std::int64_t day = floor_div(shown, kDaySeconds);
    const Date date = date_from_days(day);
    const std::string text = digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2);
    if (like.is_date) return text;
    const std::int64_t second = shown - day * kDaySeconds;
    return text + "T" + digits(second / 3600, 2) + digits(second / 60 % 60, 2) +
           digits(second % 60, 2) + "Z";
}

/// The moment by the clock of the entry; the whole day when one of both is a day.
WallTime as_in(const Plan& plan, const Stamp& stamp) {
    if (plan.start.is_date) {
        return floor_div(stamp.at, kDaySeconds) * kDaySeconds;
    }
    if (stamp.is_date || stamp.clock == plan.start.clock) return stamp.at;
    return wall_time_of(stamp.instant(), *plan.start.clock);
}

/// Dates of EXDATE or RDATE; of a period its start.
std::vector<Stamp> named_dates(const Plan& plan, std::string_view name, Desk& desk) {
    std::vector<Stamp> dates;
    for (const Line& line : plan.event->properties) {
        if (line.name != name) continue;
        for (const std::string_view one : split(line.value, ',')) {
            if (trimmed(one).empty()) continue;
            // What has to be seen by another clock costs as much as many days of a rule.
            constexpr std::int64_t kCost = 40;
            desk.effort.steps -= kCost;
            if (dates.size() == kMostNamed || desk.effort.steps <= 0) {
                desk.note(*plan.event, Trouble::too_many_dates);
                return dates;
            }
            const auto stamp = stamp_of(*plan.event, line, one.substr(0, one.find('/')), desk);
            if (stamp) dates.push_back(*stamp);
        }
    }
    return dates;
}

/// Dates in the span and its past, a day and the entry's length more on both sides.
Span span_of(const Plan& plan, const Desk& desk) {
    const Occurrence first = date_at(plan, plan.start.at);
    const Clock& clock = *plan.start.clock;
    return {
        wall_time_of(desk.reading.from - (first.ends_at - first.starts_at), clock) - kDaySeconds,
        wall_time_of(desk.reading.until, clock) + kDaySeconds,
        std::chrono::duration_cast<std::chrono::seconds>(desk.reading.past).count()};
}

void add_rule(const Plan& plan, const Line& line, std::set<WallTime>& dates, Desk& desk) {
    auto rule = parse_rule(line.value);
    if (!rule) {
        dates.insert(plan.start.at);
        return desk.note(*plan.event, Trouble::rule_not_understood);
    }
    if (rule->until && rule->until_is_utc && !plan.start.is_date) {
        rule->until = wall_time_of(Instant::from_seconds(*rule->until), *plan.start.clock);
    }
    const Expansion found = expand(*rule, plan.start.at, span_of(plan, desk), desk.effort);
    dates.insert(found.at.begin(), found.at.end());
    if (found.cut) desk.note(*plan.event, Trouble::too_many_dates);
}

std::set<WallTime> planned(const Plan& plan, Desk& desk) {
    std::set<WallTime> dates;
    std::set<WallTime> excluded;
    if (plan.event->property("RRULE") == nullptr) dates.insert(plan.start.at);
    for (const Line& line : plan.event->properties) {
        if (line.name == "RRULE") add_rule(plan, line, dates, desk);
        if (line.name == "EXRULE") add_rule(plan, line, excluded, desk);
    }
    for (const Stamp& one : named_dates(plan, "RDATE", desk)) dates.insert(as_in(plan, one));
    for (const WallTime at : excluded) dates.erase(at);
    for (const Stamp& one : named_dates(plan, "EXDATE", desk)) {
        const WallTime at = as_in(plan, one);
        if (!one.is_date || plan.start.is_date) {
            dates.erase(at);
        } else {
            dates.erase(dates.lower_bound(at), dates.lower_bound(at + kDaySeconds));
        }
    }
    return dates;
}

Instant end_of(const Occurrence& date) {
    return std::max(date.ends_at, date.starts_at + Duration{1});
}

bool touches(const Occurrence& date, const Reading& reading) {
    return end_of(date) > reading.from && date.starts_at < reading.until;
}

bool is_passed(const Occurrence& date, const Reading& reading) {
    return end_of(date) <= reading.from && end_of(date) > reading.from - reading.past;
}

/// A change of one date: which, and what it says now.
struct Changed {
    std::optional<WallTime> original;
    Plan plan;
};

std::optional<Changed> changed_date(const Component& change, const std::optional<Plan>& whole,
                                    Desk& desk) {
    const Line* line = change.property("RECURRENCE-ID");
    auto plan = entry_of(change, desk);
    const auto stamp = stamp_of(change, *line, line->value, desk);
    if (!plan || !stamp) return std::nullopt;
    if (!line->parameter("RANGE").empty()) desk.note(change, Trouble::range_not_followed);
    const Plan& like = whole ? *whole : *plan;
    plan->says.original = written(as_in(like, *stamp), like.start);
    return Changed{as_in(like, *stamp), std::move(*plan)};
}

}  // namespace

void Desk::note(const Component& event, Trouble trouble) {
    ++troubles;
    if (notes.size() < reading.limits.notes)
        notes.push_back({event.line, trouble, title_of(event)});
}

SeriesDates dates_of(const Series& series, Desk& desk) {
    SeriesDates found;
    const std::int64_t troubles = desk.troubles;
    const auto keep = [&](Occurrence date) {
        if (is_passed(date, desk.reading)) ++found.passed;
        if (touches(date, desk.reading)) found.dates.push_back(std::move(date));
    };
    const auto whole = series.whole == nullptr ? std::nullopt : entry_of(*series.whole, desk);
    std::set<WallTime> replaced;
    for (const auto& [which, change] : series.changes) {
        const auto changed = changed_date(*change, whole, desk);
        if (!changed) continue;
        replaced.insert(*changed->original);
        keep(date_at(changed->plan, changed->plan.start.at));
    }
    if (!whole) return found;
    const bool again = comes_again(*series.whole);
    for (const WallTime at : planned(*whole, desk)) {
        if (replaced.contains(at)) continue;
        Occurrence date = date_at(*whole, at);
        const bool full = found.dates.size() == desk.reading.limits.dates_of_one;
        if (full && touches(date, desk.reading)) {
            desk.note(*series.whole, Trouble::too_many_dates);
            break;
        }
        if (again) date.original = written(at, whole->start);
        keep(std::move(date));
    }
    const bool understood = series.whole->whole && !series.twice && desk.troubles == troubles;
    found.whole = again && understood;
    return found;
}

}  // namespace agora::calendar
