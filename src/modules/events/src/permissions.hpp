#pragma once

#include "agora/access/actor.hpp"

namespace agora::events {

/// What who organises it may, with every event; and answering for every group.
extern const access::Permission kLookAfterEvents;
/// Announcing in the name of the cooperative.
extern const access::Permission kAnnounceForCooperative;

}  // namespace agora::events
