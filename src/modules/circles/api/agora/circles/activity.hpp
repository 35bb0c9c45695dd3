#pragma once

#include "agora/circles/circle.hpp"

// Modules whose things belong to a group say when something happens in it. A group in which nothing
// happens for some weeks (circles.quiet_weeks) is asked about (NET-14).
namespace agora::circles {

/// Something by members happened, or will: of an event its day, of a message now. Earlier than what
/// is known already changes nothing. One row; in the transaction of the thing itself.
void note_activity(db::WriteTx& tx, CircleId circle, Instant at);

}  // namespace agora::circles
