#pragma once

#include "agora/access/actor.hpp"

namespace agora::surveys {

/// Makes the cooperative's own surveys and looks after them.
extern const access::Permission kMakeSurveys;

}  // namespace agora::surveys
