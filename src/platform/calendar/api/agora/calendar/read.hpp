#pragma once

#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"
#include "agora/calendar/calendar.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace agora::calendar {

/// What a file may cost. All are counted, none is measured by a clock: the same file is read alike.
struct Limits {
    std::size_t bytes = 4'000'000;
    std::size_t lines = 200'000;
    std::size_t depth = 8;
    std::size_t properties = 2'000;  ///< of one entry
    std::size_t entries = 5'000;
    std::size_t dates_of_one = 400;  ///< of an entry that comes again
    std::size_t dates = 5'000;       ///< of all
    std::int64_t steps = 2'000'000;  ///< days and times that rules look at, of all
    std::size_t notes = 500;
};

struct Reading {
    Instant from;           ///< what ends at it or before is left out
    Instant until;          ///< what begins at it or later is left out
    std::string time_zone;  ///< IANA; of times that name none, and of whole days
    Limits limits = {};
    Duration past = {};  ///< what ended so long before `from`, or less, is counted
};

/// One date of an entry.
struct Occurrence {
    std::int64_t line = 0;  ///< where its entry begins
    std::string uid;        ///< made of what it says when it has none
    /// Which date of an entry that comes again, by its first plan: "20261201T080000Z", "20261201";
    /// empty when the entry comes once.
    std::string original;
    std::int64_t revision = 0;
    std::optional<Instant> changed_at;
    Status status = Status::confirmed;
    bool is_private = false;  ///< CLASS is not PUBLIC
    Instant starts_at;
    Instant ends_at;  ///< as starts_at when no end is said
    bool all_day = false;
    Date first_day;         ///< of a whole day, by its own calendar
    Date last_day;          ///< that day too
    std::string time_zone;  ///< IANA
    std::string title;
    std::string description;
    std::string location;
    std::string address;     ///< URL, as it stands
    std::string conference;  ///< where it is met online, as it stands
};

enum class Trouble {
    line_not_understood,
    never_ends,    ///< BEGIN without END
    not_an_event,  ///< a task, a journal, free and busy times
    no_start,
    time_not_understood,
    zone_unknown,         ///< read by the clock of `time_zone`
    rule_not_understood,  ///< its first date alone
    range_not_followed,   ///< a change of a date "and all that follow": of that date alone
    said_twice,           ///< the latest revision counts
    too_many_dates,       ///< the first ones count
    too_many_entries,
    too_many_lines,
    entry_too_long,  ///< its first properties count
};

struct Note {
    std::int64_t line = 0;
    Trouble trouble = Trouble::line_not_understood;
    std::string text;  ///< what stands there, or the title of its entry
};

struct ReadCalendar {
    std::string name;
    std::vector<Occurrence> dates;  ///< by beginning
    std::vector<Note> notes;        ///< by line
    /// UIDs that come again and of which nothing is missing: what isn't in `dates` doesn't take place
    /// within the span. None of a file that was cut, nor one of which anything was not understood.
    std::set<std::string> whole;
    std::int64_t passed = 0;  ///< dates within the past; of a series as many as it may have ahead
};

enum class ReadRefusal { not_a_calendar, too_large };
RefusalText refusal_text(ReadRefusal refusal);

/// iCalendar (RFC 5545) as programs write it, also with faults. Any bytes are read or refused, in a
/// fraction of a second. Texts are clean UTF-8 of any length; addresses are not checked.
Result<ReadCalendar> read(std::string_view bytes, const Reading& reading);

}  // namespace agora::calendar
