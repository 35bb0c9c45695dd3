#include "french_spaces.hpp"

#include "catalog.hpp"

#include <cstdint>
#include <cstring>

namespace agora::locale {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::string_view kOpening = "«";
constexpr std::string_view kClosing = "»";

bool goes_on(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '=' || c == '{' || c == '%';
}

/// A sign that stands by itself: not the beginning of "?page=2" or "::".
bool begins_with_sign(std::string_view rest) {
    if (rest.starts_with(kClosing)) return true;
    if (rest.empty() || std::string_view{":;?!"}.find(rest.front()) == std::string_view::npos) {
        return false;
    }
    const std::size_t end = rest.find_first_not_of("?!", 1);
    return end == std::string_view::npos || (!goes_on(rest[end]) && rest[end] != ':');
}

void put_number(std::string& bytes, std::size_t at, std::size_t value) {
    const auto number = static_cast<std::uint32_t>(value);
    std::memcpy(bytes.data() + at, &number, sizeof(number));
}

}  // namespace

std::string with_french_spaces(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool at_sign = text[at] == ' ' && (begins_with_sign(text.substr(at + 1)) ||
                                                 std::string_view{out}.ends_with(kOpening));
        if (at_sign) {
            out += kNoBreak;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::string catalog_with_french_spaces(std::string bytes) {
    if (number_at(bytes, 0) != kCatalogMagic) return bytes;
    const auto count = number_at(bytes, kCatalogCountAt);
    const auto table = number_at(bytes, kCatalogTranslationsAt);
    if (!count || !table) return bytes;
    const std::size_t size = bytes.size();
    for (std::size_t row = 0; row < *count; ++row) {
        const std::size_t at = *table + row * 8;
        const auto length = number_at(bytes, at);
        const auto start = number_at(bytes, at + 4);
        if (!length || !start || *start > size || *length > size - *start) return bytes;
        const std::string_view before{bytes.data() + *start, *length};
        const std::string after = with_french_spaces(before);
        if (after == before) continue;
        put_number(bytes, at, after.size());
        put_number(bytes, at + 4, bytes.size());
        bytes += after + '\0';
    }
    return bytes;
}

}  // namespace agora::locale
