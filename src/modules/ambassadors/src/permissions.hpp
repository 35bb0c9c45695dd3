#pragma once

#include "agora/access/actor.hpp"

namespace agora::ambassadors {

/// Judges applications, makes missions and decides who goes: the support group.
extern const access::Permission kSupport;
/// Invites a member to become an ambassador, and answers what the field asks: the team.
extern const access::Permission kTeam;
/// Composes the support group and answers it, and keeps what the law says of lump sums: the board.
extern const access::Permission kBoard;

}  // namespace agora::ambassadors
