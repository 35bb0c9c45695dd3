#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "refusals.hpp"

namespace agora::places {

/// After a year without a word that it is right, somebody is asked; a month later it fades in lists;
/// after a year and a half it is closed until somebody says that it is there (MAP-06).
inline constexpr std::chrono::days kAskedAfter{365};
inline constexpr std::chrono::days kFadesAfter{400};
inline constexpr std::chrono::days kClosedAfter{550};

/// The last day on which somebody said that it is right, else the one on which it was made.
Instant looked_at(const Place& place);
bool is_faded(const Place& place, Instant now);
/// It is closed because nobody said that it is right.
bool is_lapsed(const Place& place);

/// The actor, a member, says that the place is still right; one that lapsed is open again. When it
/// changed is another matter.
Result<Done> say_still_right(const Acting& acting, Place place);

/// Asks who looks after places, else who proposed them, and closes what lapsed; a few at each call.
void ask_and_close(web::Services& services, Instant now);

}  // namespace agora::places
