#pragma once

#include "agora/events/page_parts.hpp"
#include "event_query.hpp"

#include <cstdint>
#include <vector>

namespace agora::events {

/// What is asked for between two moments and meant for this reader, by beginning.
std::vector<EventCard> cards_between(web::Call& call, const EventQuery& query, Instant from,
                                     Instant until);

/// Some of what is asked for, and how much it is in all.
struct SomeCards {
    std::int64_t total = 0;
    std::vector<EventCard> cards = {};
};
/// What is to come, the next first; or what is over, the last first. From `offset` on, at most `limit`.
SomeCards cards_of(web::Call& call, const EventQuery& query, std::size_t offset, std::size_t limit);
/// What stands in calendars elsewhere; none when more is asked for than a group, of which nobody there
/// knows.
std::vector<OutsideDate> outside_of(web::Call& call, EventQuery query, OutsideSpan span);

}  // namespace agora::events
