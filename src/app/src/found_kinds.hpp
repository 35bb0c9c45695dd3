#pragma once

#include "agora/finder/kind.hpp"

#include <vector>

namespace agora::app {

/// What the search box finds, in the order of its page. Talk groups must never be among it.
std::vector<finder::Kind> found_kinds();

}  // namespace agora::app
