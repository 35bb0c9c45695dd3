#pragma once

#include "agora/access/actor.hpp"

namespace agora::exchange {

/// Types in what members signed on paper.
extern const access::Permission kBringPaper;
/// In the whole cooperative, or for a group or office of theirs.
bool may_bring_paper(const access::Actor& actor);

/// Sees what was hidden after a report.
extern const access::Permission kModerateExchange;

}  // namespace agora::exchange
