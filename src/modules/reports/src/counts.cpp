#include "counts.hpp"

#include <algorithm>

namespace agora::reports {

PublicCount public_count(std::int64_t number) {
    return number > 0 && number < kSmall ? PublicCount{} : PublicCount{number};
}

std::vector<PublicCount> public_counts(const std::vector<std::int64_t>& cells) {
    std::vector<PublicCount> told;
    for (const std::int64_t cell : cells) told.push_back(public_count(cell));
    if (std::count(told.begin(), told.end(), PublicCount{}) != 1) return told;
    auto smallest = told.end();
    for (auto one = told.begin(); one != told.end(); ++one) {
        if (!*one || **one == 0) continue;
        if (smallest == told.end() || **one < **smallest) smallest = one;
    }
    if (smallest != told.end()) smallest->reset();
    return told;
}

}  // namespace agora::reports
