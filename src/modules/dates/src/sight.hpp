#pragma once

#include "agora/access/actor.hpp"
#include "poll_store.hpp"

#include <optional>

namespace agora::dates {

/// A poll as this reader may see it.
struct Seen {
    Poll poll;
    bool decides = false;  ///< who asked, and the animators of the group
};

/// For members of the group alone, after a report that hid it for who decides; everybody else finds
/// nothing.
std::optional<Seen> find_seen(db::ReadTx& tx, const access::Actor& actor, PollId id, Date today);

/// Until the end of its last day.
bool takes_votes(const Poll& poll, Instant now);

}  // namespace agora::dates
