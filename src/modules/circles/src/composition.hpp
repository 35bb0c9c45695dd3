#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace agora::circles {

/// Fewer people of a kind are shown to nobody.
inline constexpr std::int64_t kFewestOfAKind = 5;

struct Cell {
    std::string value = {};  ///< empty: the others, together
    std::int64_t people = 0;
    bool operator==(const Cell&) const = default;
};

/// Counts as they may be shown: the largest first, kinds of too few people put together as the others. When
/// the others would be too few they take in the next smallest, so that no sum tells of fewer. Nothing when
/// all together are too few.
std::vector<Cell> shown_cells(const std::map<std::string, std::int64_t>& counts);

}  // namespace agora::circles
