#pragma once

#include "agora/access/actor.hpp"

namespace agora::taking_part {

/// Posts calls by hand and reads their answers, wherever the role is granted.
extern const access::Permission kPostCalls;

bool may_post(const access::Actor& actor);

}  // namespace agora::taking_part
