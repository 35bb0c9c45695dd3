#pragma once

#include "agora/access/actor.hpp"

namespace agora::forum {

/// Making and changing themes, and naming who moderates them.
extern const access::Permission kManageCategories;
/// What the moderators of a category may, in all of them.
extern const access::Permission kModerateForum;
/// Making a frequently asked question of a solved one.
extern const access::Permission kMakeFaq;

}  // namespace agora::forum
