#include "composition.hpp"

#include <algorithm>
#include <functional>

namespace agora::circles {

std::vector<Cell> shown_cells(const std::map<std::string, std::int64_t>& counts) {
    std::vector<Cell> cells;
    for (const auto& [value, people] : counts) {
        if (people > 0) cells.push_back({value, people});
    }
    std::ranges::stable_sort(cells, std::greater{}, &Cell::people);
    Cell others;
    while (!cells.empty()) {
        const bool small = cells.back().people < kFewestOfAKind;
        const bool others_small = others.people > 0 && others.people < kFewestOfAKind;
        if (!small && !others_small) break;
        others.people += cells.back().people;
        cells.pop_back();
    }
    if (others.people >= kFewestOfAKind) cells.push_back(others);
    return cells;
}

}  // namespace agora::circles
