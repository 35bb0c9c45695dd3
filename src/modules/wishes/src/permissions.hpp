#pragma once

#include "agora/access/actor.hpp"

namespace agora::wishes {

/// Keeps the list of tools and what became of wishes, and writes release notes.
extern const access::Permission kKeepWishes;

}  // namespace agora::wishes
