#pragma once

#include "series.hpp"
#include "values.hpp"

namespace agora::calendar {

/// A moment as the file says it.
struct Stamp {
    WallTime at = 0;  ///< by its clock
    bool is_date = false;
    const Clock* clock = nullptr;

    Instant instant() const { return instant_of(at, *clock); }
};

/// Nothing, with a note, when it can't be read. `written` is one of the values of the line.
std::optional<Stamp> stamp_of(const Component& event, const Line& line, std::string_view written,
                              Desk& desk);

/// An entry with its start; `says` holds what is the same on all of its dates.
struct Plan {
    const Component* event = nullptr;
    Stamp start;
    std::optional<Instant> ends_at;  ///< DTEND
    std::int64_t last_day = 0;       ///< of whole days: how many after the first
    std::optional<Length> length;    ///< DURATION
    Occurrence says;
};
std::optional<Plan> entry_of(const Component& event, Desk& desk);

/// The entry when it begins at this time by its clock.
Occurrence date_at(const Plan& entry, WallTime at);

std::string uid_of(const Component& event);
std::int64_t revision_of(const Component& event);
/// The title, to find it in a report.
std::string title_of(const Component& event);

}  // namespace agora::calendar
