#pragma once

#include "agora/finder/kind.hpp"

namespace agora::work {

finder::Kind work_kind();

}  // namespace agora::work
