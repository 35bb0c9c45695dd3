#pragma once

#include "agora/access/actor.hpp"

namespace agora::adoptions {

/// Grants what groups ask for to carry something out, wherever the role is granted.
extern const access::Permission kGrantNeeds;

/// Of the team that grants.
bool may_grant(const access::Actor& actor);
/// Keeps the register of recommendations, and says which of them members can carry out.
bool may_keep(const access::Actor& actor);

}  // namespace agora::adoptions
