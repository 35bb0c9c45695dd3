#include "agora/fields/json_write.hpp"

#include "agora/locale/text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace agora::fields {
namespace {

void write_escaped(std::string& out, char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(c);
    out += "\\u00";
    out += kDigits[value >> 4U];
    out += kDigits[value & 0xFU];
}

void write_ascii(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        case '<':
        case '>':
        case '&':
        case '\x7F':
            write_escaped(out, c);
            return;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                write_escaped(out, c);
            } else {
                out += c;
            }
    }
}

}  // namespace

void write_json_string(std::string& out, std::string_view text) {
    if (!is_valid_utf8(text)) return write_json_string(out, locale::repaired(text));
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i, 3);
        if (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
            out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else if (static_cast<unsigned char>(text[i]) < 0x80) {
            write_ascii(out, text[i]);
        } else {
            out += text[i];
        }
    }
    out += '"';
}

void write_json_number(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

}  // namespace agora::fields
