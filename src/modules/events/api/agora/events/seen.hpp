#pragma once

#include "agora/events/event.hpp"

#include <string>
#include <vector>

namespace agora::events {

/// An event for modules that hang something on it, as far as this reader may see it.
struct SeenEvent {
    Event event;
    std::string title;
    std::string lang;  ///< of the title
    std::string when;  ///< by the clock of the event
    std::vector<CircleId> circles;
    bool looks_after = false;  ///< who organises it, its animators, the staff
    bool comes = false;        ///< has a place
};

/// Nothing when it is unknown or not for this reader: both look the same. Of a meeting for its groups nothing
/// for who could only be its guest and has no seat. In a write transaction the
/// answer holds for what is written there.
std::optional<SeenEvent> find_seen(db::ReadTx& tx, const access::Actor& actor, EventId id,
                                   Language reader, Date today);

}  // namespace agora::events
