#pragma once

#include "agora/access/actor.hpp"

namespace agora::exchange {

/// Types in what members signed on paper.
extern const access::Permission kBringPaper;

}  // namespace agora::exchange
