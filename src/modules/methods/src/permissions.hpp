#pragma once

#include "agora/access/actor.hpp"

namespace agora::methods {

/// Keeps the cooperative's own methods.
extern const access::Permission kKeepMethods;

}  // namespace agora::methods
