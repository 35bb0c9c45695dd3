#pragma once

#include "agora/finder/kind.hpp"

namespace agora::exchange {

/// Offers and wants that the reader may see.
finder::Kind listing_kind();

}  // namespace agora::exchange
