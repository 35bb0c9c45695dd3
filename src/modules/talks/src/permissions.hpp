#pragma once

#include "agora/access/actor.hpp"

namespace agora::talks {

/// To open a talk group and to name its moderators. It opens no door to what is written there.
extern const access::Permission kOpenTalks;

}  // namespace agora::talks
