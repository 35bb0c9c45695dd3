#pragma once

#include "agora/finder/kind.hpp"

namespace agora::stories {

/// Published stories.
finder::Kind story_kind();

}  // namespace agora::stories
