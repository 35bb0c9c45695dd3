#pragma once

#include "agora/finder/kind.hpp"

#include <vector>

namespace agora::finder {

/// services.state<Kinds>(): what the search box finds, in the order of the page.
struct Kinds {
    std::vector<Kind> all;
};

}  // namespace agora::finder
