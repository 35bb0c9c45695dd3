#include "hex.hpp"

#include <array>
#include <cstdint>

namespace agora::db {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

constexpr std::array<std::int8_t, 256> kValues = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t digit = 0; digit < kDigits.size(); ++digit) {
        const char letter = kDigits[digit];
        values[static_cast<unsigned char>(letter)] = static_cast<std::int8_t>(digit);
        if (letter >= 'a') {
            values[static_cast<unsigned char>(letter - 'a' + 'A')] =
                static_cast<std::int8_t>(digit);
        }
    }
    return values;
}();

}  // namespace

std::string to_hex(std::string_view bytes) {
    std::string digits(bytes.size() * 2, '0');
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        digits[at * 2] = kDigits[byte >> 4U];
        digits[at * 2 + 1] = kDigits[byte & 15U];
    }
    return digits;
}

std::optional<std::string> from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes(digits.size() / 2, '\0');
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const int high = kValues[static_cast<unsigned char>(digits[at * 2])];
        const int low = kValues[static_cast<unsigned char>(digits[at * 2 + 1])];
        if (high < 0 || low < 0) return std::nullopt;
        bytes[at] = static_cast<char>(high * 16 + low);
    }
    return bytes;
}

}  // namespace agora::db
