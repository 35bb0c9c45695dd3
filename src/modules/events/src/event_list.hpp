#pragma once

#include "event_query.hpp"

#include <vector>

namespace agora::events {

/// What is asked for between two moments and meant for this reader, by beginning.
std::vector<EventCard> cards_between(web::Call& call, const EventQuery& query, Instant from,
                                     Instant until);
/// What is to come, the next first; or what is over, the last first.
std::vector<EventCard> cards_of(web::Call& call, const EventQuery& query);

}  // namespace agora::events
