#pragma once

#include "agora/access/actor.hpp"

namespace agora::findability {

/// Reading what people wrote, saying that something can be found now, removing.
extern const access::Permission kReadMisses;

}  // namespace agora::findability
