#pragma once

#include "agora/finder/kind.hpp"

namespace agora::wishes {

finder::Kind wish_kind();

}  // namespace agora::wishes
