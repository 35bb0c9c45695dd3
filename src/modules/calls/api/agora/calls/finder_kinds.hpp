#pragma once

#include "agora/finder/kind.hpp"

namespace agora::calls {

finder::Kind call_kind();

}  // namespace agora::calls
