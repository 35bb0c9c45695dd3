#include "short_code.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

constexpr std::string_view kSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::int64_t kRound = 1 << 20;  ///< four signs
constexpr std::int64_t kOdd = 618'035;    ///< odd, so that each round is a permutation
constexpr std::size_t kLeast = 4;
constexpr std::size_t kMost = 10;

}  // namespace

std::string short_code(std::int64_t number) {
    std::string code;
    std::int64_t last = number * kOdd % kRound;
    for (std::size_t sign = 0; sign < kLeast; ++sign) {
        code.insert(code.begin(), kSigns[static_cast<std::size_t>(last % 32)]);
        last /= 32;
    }
    for (std::int64_t round = number / kRound; round > 0; round /= 32) {
        code.push_back(kSigns[static_cast<std::size_t>(round % 32)]);
    }
    return code;
}

std::string shown_code(std::string_view code) {
    std::string shown{code};
    if (shown.size() >= kLeast) shown.insert(2, "-");
    return shown;
}

std::optional<std::string> read_code(std::string_view typed) {
    std::string code;
    for (const char sign : typed) {
        if (sign == '-' || sign == ' ') continue;
        char upper = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
        if (upper == 'O') upper = '0';
        if (upper == 'I' || upper == 'L') upper = '1';
        if (kSigns.find(upper) == std::string_view::npos || code.size() == kMost)
            return std::nullopt;
        code.push_back(upper);
    }
    if (code.size() < kLeast) return std::nullopt;
    return code;
}

}  // namespace agora::exchange
