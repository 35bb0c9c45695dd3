#pragma once

#include "agora/finder/kind.hpp"

namespace agora::places {

/// Open places that the reader may see.
finder::Kind place_kind();

}  // namespace agora::places
