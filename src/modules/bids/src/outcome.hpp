#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

// How a bid ended, and what the team learned (TND-10).
namespace agora::bids {

/// By who leads; can be set otherwise later, also back to "being prepared".
Result<Done> record_outcome(const Acting& acting, const Inside& inside, Outcome outcome);

struct LessonWords {
    std::string title = {};
    std::string language = {};
    std::string well = {};
    std::string otherwise = {};
};
/// By everybody in the team, once it is said how the bid ended.
Result<Done> write_lesson(const Acting& acting, const Inside& inside, LessonWords words);
/// By who leads: all members read it, or only the team again.
Result<Done> share_lesson(const Acting& acting, const Inside& inside, bool share);

}  // namespace agora::bids
