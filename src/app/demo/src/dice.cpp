#include "dice.hpp"

#include <algorithm>
#include <numeric>

namespace agora::demo {

std::uint64_t Dice::next() {
    std::uint64_t mixed = (state_ += 0x9E3779B97F4A7C15U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::size_t Dice::by_sums(const std::vector<double>& sums) {
    constexpr double kSteps = 9007199254740992.0;  // 2^53
    const double at = static_cast<double>(next() >> 11U) / kSteps * sums.back();
    const auto found = std::ranges::upper_bound(sums, at);
    return std::min(static_cast<std::size_t>(found - sums.begin()), sums.size() - 1);
}

std::size_t Dice::by_weights(const std::vector<int>& weights) {
    const auto total = std::accumulate(weights.begin(), weights.end(), std::size_t{0});
    std::size_t left = below(total);
    std::size_t index = 0;
    while (left >= static_cast<std::size_t>(weights[index])) {
        left -= static_cast<std::size_t>(weights[index++]);
    }
    return index;
}

}  // namespace agora::demo
