#pragma once

#include "agora/access/actor.hpp"

namespace agora::votes {

/// Makes rules and votes, and sees those of any roll; not who voted.
extern const access::Permission kRunVotes;
/// Sees who is on a roll and who voted.
extern const access::Permission kAuditVotes;

}  // namespace agora::votes
