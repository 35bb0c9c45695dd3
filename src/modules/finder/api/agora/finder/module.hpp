#pragma once

#include "agora/finder/kind.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::finder {

/// The search box over these kinds, in this order.
web::Module finder_module(std::vector<Kind> kinds);

}  // namespace agora::finder
