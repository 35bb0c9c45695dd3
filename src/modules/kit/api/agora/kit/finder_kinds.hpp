#pragma once

#include "agora/finder/kind.hpp"

namespace agora::kit {

/// What is valid today in the kit, and the words of the lexicon.
finder::Kind kit_kind();

}  // namespace agora::kit
