#pragma once

#include "agora/access/actor.hpp"

namespace agora::lottery {

/// Announces draws and runs them.
extern const access::Permission kRunDraws;

}  // namespace agora::lottery
