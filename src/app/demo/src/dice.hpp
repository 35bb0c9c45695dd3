#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace agora::demo {

/// Chance that is the same on every machine (SplitMix64; Steele, Lea and Flood, 2014).
class Dice {
 public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// 0 … n-1.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    /// True so many times in a hundred.
    bool percent(unsigned often) { return below(100) < often; }
    /// An index, drawn by weights of which the running sums are given.
    std::size_t by_sums(const std::vector<double>& sums);
    /// An index, drawn by weights.
    std::size_t by_weights(const std::vector<int>& weights);

    template <typename List>
    const auto& one_of(const List& list) {
        return list[below(std::size(list))];
    }
    template <typename Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[below(left)]);
        }
    }

 private:
    std::uint64_t state_;
};

}  // namespace agora::demo
