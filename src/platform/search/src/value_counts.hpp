#pragma once

#include "snapshot.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace agora::search {

/// How many of the rows have each value of the facets, by value number, as the layer sees them.
/// Looks at the rows' entries or at the values' rows, whichever is less.
std::vector<std::uint32_t> count_values(const Snapshot& snapshot, const Bitmap& rows,
                                        std::span<const Facet> facets, Layer layer);

}  // namespace agora::search
