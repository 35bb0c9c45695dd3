#pragma once

#include "agora/base/date.hpp"
#include "agora/events/held.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace agora::meetings {

using circles::CircleId;

/// What is told of a town or a group.
struct Tally {
    std::optional<Date> last = {};
    std::optional<Date> next = {};
    std::int64_t in_a_year = 0;  ///< of the last 365 days
};

struct Coverage {
    std::map<std::string, Tally> towns = {};  ///< by the code of what was said as place
    std::map<CircleId, Tally> circles = {};
};

/// Whether the reader's counts hold it: visitors count what is for everybody. A member's own show or
/// workshop is no meeting of the cooperative.
enum class Reader { visitor, member };
bool counts_for(Reader reader, const events::Meeting& meeting);

Coverage cover(const std::vector<events::Meeting>& meetings,
               const std::vector<events::MeetingOfCircle>& of_circles, Reader reader, Instant now);

/// Nothing is planned, and the last meeting is longer ago than these months, or never was.
bool is_quiet(const Tally& tally, Date today, std::int64_t months);

/// The same day so many months before, the 28th at latest.
Date months_before(Date day, std::int64_t months);

}  // namespace agora::meetings
