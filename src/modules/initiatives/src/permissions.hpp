#pragma once

#include "agora/access/actor.hpp"

namespace agora::initiatives {

extern const access::Permission kConfirmInitiatives;

}  // namespace agora::initiatives
