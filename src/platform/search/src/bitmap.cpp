#include "bitmap.hpp"

#include <algorithm>

// Two versions, chosen by the processor when the program starts: counting bits in one instruction
// is some four times faster, and older processors lack it. Sanitizers can't bear the choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define AGORA_FAST_POPCOUNT __attribute__((target_clones("popcnt", "default")))
#else
#define AGORA_FAST_POPCOUNT
#endif

namespace agora::search {
namespace {

AGORA_FAST_POPCOUNT
std::size_t count_bits(const std::uint64_t* words, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(__builtin_popcountll(words[i]));
    return count;
}

AGORA_FAST_POPCOUNT
std::size_t count_bits_in_both(const std::uint64_t* left, const std::uint64_t* right,
                               std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(__builtin_popcountll(left[i] & right[i]));
    return count;
}

}  // namespace

Bitmap& Bitmap::operator&=(const Bitmap& other) {
    const std::size_t common = std::min(words_.size(), other.words_.size());
    for (std::size_t i = 0; i < common; ++i) words_[i] &= other.words_[i];
    std::fill(words_.begin() + static_cast<std::ptrdiff_t>(common), words_.end(), 0);
    return *this;
}

std::size_t Bitmap::count() const {
    return count_bits(words_.data(), words_.size());
}

std::size_t count_common(std::span<const std::uint64_t> left,
                         std::span<const std::uint64_t> right) {
    return count_bits_in_both(left.data(), right.data(), std::min(left.size(), right.size()));
}

}  // namespace agora::search
