#pragma once

#include "agora/events/event.hpp"

#include <string>
#include <vector>

namespace agora::events {

/// One language of an event. The first is its original.
struct WholeText {
    std::string language;
    EventWords words;
};

/// An event as it stands after a life of its own: for demonstrations and transfers, not for people's acts.
struct WholeEvent {
    Event event = {};  ///< without id and language
    std::vector<WholeText> texts = {};
    std::vector<CircleId> circles = {};
    std::vector<Registration> registrations = {};  ///< without the event's id and queue, in order
    EventId series = {};      ///< the first date of a meeting that comes again; zero: it comes once
    std::int64_t number = 0;  ///< of this date, 1 for the first, which names itself by number alone
};

/// Writes it down as if it had happened at its times, without any mail. Gives its id.
EventId put_whole_event(db::WriteTx& tx, const WholeEvent& whole);

}  // namespace agora::events
