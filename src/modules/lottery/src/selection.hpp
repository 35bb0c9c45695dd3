#pragma once

#include "agora/lottery/record.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace agora::lottery {

/// Steps after which the search for a way to fill the seats gives up and says no.
inline constexpr int kMostSteps = 20'000;

struct Selection {
    std::vector<std::int64_t> drawn = {};
    std::vector<std::int64_t> rest = {};  ///< the others, in their order
};

/// The first candidates in the order of the seed with whom every quota can still be met.
Selection select(const Pool& pool, std::string_view seed);

}  // namespace agora::lottery
