#include "check_values.hpp"

#include "agora/base/text.hpp"

#include <cmath>
#include <cstring>
#include <string>

namespace agora::db {
namespace {

bool is_plain_ascii(std::string_view text) {
    std::size_t at = 0;
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    constexpr std::uint64_t kLowBits = 0x0101010101010101U;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & kHighBits) != 0 || ((word - kLowBits) & kHighBits) != 0) return false;
    }
    for (; at < text.size(); ++at) {
        if (text[at] <= 0) return false;
    }
    return true;
}

[[noreturn]] void refuse(std::size_t place, std::string_view query, std::string_view why) {
    throw ValueRefused("query " + std::string{query} + ", value " + std::to_string(place + 1) +
                       ": " + std::string{why});
}

void check_text(std::string_view text, std::size_t place, std::string_view query) {
    if (is_plain_ascii(text)) return;
    if (text.find('\0') != std::string_view::npos) refuse(place, query, "text with NUL");
    if (!is_valid_utf8(text)) refuse(place, query, "text that is not UTF-8");
}

}  // namespace

void check_values(std::span<const Value> values, std::string_view query) {
    for (std::size_t place = 0; place < values.size(); ++place) {
        const Value& value = values[place];
        if (const auto* view = std::get_if<std::string_view>(&value)) {
            check_text(*view, place, query);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            check_text(*text, place, query);
        } else if (const auto* real = std::get_if<double>(&value)) {
            if (!std::isfinite(*real)) refuse(place, query, "number that is not finite");
        }
    }
}

}  // namespace agora::db
