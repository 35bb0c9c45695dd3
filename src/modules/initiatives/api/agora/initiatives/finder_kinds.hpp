#pragma once

#include "agora/finder/kind.hpp"

namespace agora::initiatives {

/// Confirmed collective initiatives.
finder::Kind initiative_kind();

}  // namespace agora::initiatives
