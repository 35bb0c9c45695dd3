#pragma once

#include "agora/events/event.hpp"

#include <map>

namespace agora::meetings {

using circles::CircleId;
using events::EventId;

/// How it was, as who came says.
enum class Mood { very_good, good, so_so, poor };
AGORA_ENUM(Mood, very_good, good, so_so, poor)

/// Whether somebody met a person there with whom they can work or talk on.
enum class Contact { yes, no };
AGORA_ENUM(Contact, yes, no)

/// Fewer answers than this are told to nobody.
inline constexpr std::int64_t kFewestAnswers = 5;

/// What the meetings of a year did. Moods and contacts are those of `counted` answers: of the
/// meetings with kFewestAnswers each, so that no sum or difference tells of fewer.
struct Evaluation {
    std::int64_t events = 0;   ///< that took place
    std::int64_t towns = 0;    ///< different places that they said
    std::int64_t people = 0;   ///< who came, each time counted
    std::int64_t asked = 0;    ///< people who were asked how it was
    std::int64_t answers = 0;  ///< of them answered
    std::int64_t counted = 0;  ///< answers that moods and contacts count
    std::int64_t contacts = 0;
    std::map<Mood, std::int64_t> moods = {};
};

/// The meetings that took place in this year (UTC) until now, of a group or (zero) of everybody.
/// Of a group only its own meetings are read.
Evaluation evaluate(db::ReadTx& tx, CircleId circle, int year, Instant now);

}  // namespace agora::meetings
