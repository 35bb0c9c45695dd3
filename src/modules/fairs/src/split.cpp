#include "split.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>
#include <numeric>

namespace agora::fairs {

std::vector<std::int64_t> split(std::int64_t cents, const std::vector<std::int64_t>& parts) {
    AGORA_ASSERT(cents >= 0);
    std::vector<std::int64_t> shares(parts.size());
    if (parts.empty()) return shares;
    const std::int64_t all = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
    AGORA_ASSERT(all > 0);
    std::vector<std::size_t> by_remainder(parts.size());
    std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
    std::int64_t left = cents;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        shares[at] = cents * parts[at] / all;
        left -= shares[at];
    }
    std::ranges::stable_sort(by_remainder, std::ranges::greater{},
                             [&](std::size_t at) { return cents * parts[at] % all; });
    for (std::size_t place = 0; left > 0; ++place, --left) ++shares[by_remainder[place]];
    return shares;
}

}  // namespace agora::fairs
