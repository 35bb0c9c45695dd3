#pragma once

#include "agora/finder/kind.hpp"

namespace agora::circles {

/// Networks, local, working and free groups; talk groups are no circles.
finder::Kind group_kind();

}  // namespace agora::circles
