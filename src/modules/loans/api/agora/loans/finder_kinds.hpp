#pragma once

#include "agora/finder/kind.hpp"

namespace agora::loans {

finder::Kind thing_kind();

}  // namespace agora::loans
