#pragma once

#include "agora/access/actor.hpp"

namespace agora::circles {

/// What a group's animators may, in every group.
extern const access::Permission kLookAfterGroups;

}  // namespace agora::circles
