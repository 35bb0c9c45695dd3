#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace agora::search {

using RowNumber = std::uint32_t;

constexpr std::size_t kWordBits = 64;

/// One bit for each row, for working on.
class Bitmap {
 public:
    explicit Bitmap(std::size_t rows) : words_((rows + kWordBits - 1) / kWordBits) {}

    void add(RowNumber row) { words_[row / kWordBits] |= bit(row); }
    bool contains(RowNumber row) const { return (words_[row / kWordBits] & bit(row)) != 0; }
    Bitmap& operator&=(const Bitmap& other);
    std::size_t count() const;

    std::span<std::uint64_t> words() { return words_; }
    std::span<const std::uint64_t> words() const { return words_; }

    template <typename Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            for (std::uint64_t left = words_[at]; left != 0; left &= left - 1)
                visit(static_cast<RowNumber>(at * kWordBits) +
                      static_cast<RowNumber>(std::countr_zero(left)));
        }
    }

 private:
    static std::uint64_t bit(RowNumber row) { return std::uint64_t{1} << (row % kWordBits); }
    std::vector<std::uint64_t> words_;
};

/// Bits that are set in both, over the shorter of the two.
std::size_t count_common(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right);

}  // namespace agora::search
