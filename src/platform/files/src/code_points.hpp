#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::files {

/// Takes one character off valid UTF-8, as its bytes.
inline std::string_view take_character(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string_view character = text.substr(0, size);
    text.remove_prefix(character.size());
    return character;
}

inline char32_t code_point_of(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character.front());
    if (character.size() == 1) return lead;
    char32_t value = lead & (0x7FU >> character.size());
    for (const char byte : character.substr(1)) {
        value = value << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    return value;
}

/// Controls, and what turns the direction of writing or can't be seen.
inline bool is_invisible(char32_t point) {
    const auto between = [point](char32_t first, char32_t last) {
        return point >= first && point <= last;
    };
    return point < 0x20 || between(0x7F, 0x9F) || point == 0xAD || point == 0x61C ||
           between(0x200B, 0x200F) || between(0x2028, 0x202E) || between(0x2060, 0x206F) ||
           point == 0xFEFF || between(0xFFF0, 0xFFFF) || point >= 0xE0000;
}

}  // namespace agora::files
