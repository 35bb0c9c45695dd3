#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

// How a bid ended, and what the team learned (TND-10).
namespace agora::bids {

/// By who leads; can be set otherwise later, also back to "being prepared".
Result<Done> record_outcome(const Acting& acting, const Inside& inside, Outcome outcome);

/// What a form about it remembers.
std::int64_t seen_of(const std::optional<Lesson>& lesson);
struct LessonWords {
    std::string title = {};
    std::string language = {};
    std::string well = {};
    std::string otherwise = {};
    std::int64_t seen = 0;  ///< written_at of what the writer began from; 0: nothing was there
};
/// By everybody in the team, once it is said how the bid ended; while all members read it, by who leads.
Result<Done> write_lesson(const Acting& acting, const Inside& inside, LessonWords words);
/// By who leads: all members read it, or only the team again.
Result<Done> share_lesson(const Acting& acting, const Inside& inside, bool share);

}  // namespace agora::bids
