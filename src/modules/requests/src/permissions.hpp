#pragma once

#include "agora/access/actor.hpp"

namespace agora::requests {

/// Answers what animators ask, wherever it is granted: groups belong to no office.
extern const access::Permission kAnswerRequests;

}  // namespace agora::requests
