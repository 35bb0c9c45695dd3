#include "entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace agora::markdown {
namespace {

struct Named {
    std::string_view name;
    std::string_view text;
};

/// The entities that people write by hand; others stay as they were typed.
constexpr std::array kNamed{
    Named{"amp", "&"},   Named{"lt", "<"},          Named{"gt", ">"},       Named{"quot", "\""},
    Named{"apos", "'"},  Named{"nbsp", "\xC2\xA0"}, Named{"copy", "©"},     Named{"reg", "®"},
    Named{"euro", "€"},  Named{"hellip", "…"},      Named{"ndash", "–"},    Named{"mdash", "—"},
    Named{"laquo", "«"}, Named{"raquo", "»"},       Named{"eacute", "é"},   Named{"egrave", "è"},
    Named{"ecirc", "ê"}, Named{"euml", "ë"},        Named{"agrave", "à"},   Named{"ccedil", "ç"},
    Named{"iuml", "ï"},  Named{"ouml", "ö"},        Named{"uuml", "ü"},     Named{"oelig", "œ"},
    Named{"colon", ":"}, Named{"Tab", "\t"},        Named{"NewLine", "\n"}, Named{"lpar", "("},
    Named{"rpar", ")"},  Named{"sol", "/"},
};

std::string utf8_of(std::uint32_t point) {
    std::string out;
    const auto add = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0U | point >> 6U);
        add(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        add(0xE0U | point >> 12U);
        add(0x80U | (point >> 6U & 0x3FU));
        add(0x80U | (point & 0x3FU));
    } else {
        add(0xF0U | point >> 18U);
        add(0x80U | (point >> 12U & 0x3FU));
        add(0x80U | (point >> 6U & 0x3FU));
        add(0x80U | (point & 0x3FU));
    }
    return out;
}

std::string numeric(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hexadecimal ? 16 : 10);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    const bool valid =
        whole && point != 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    return valid ? utf8_of(point) : "\xEF\xBF\xBD";
}

}  // namespace

std::string decoded_entity(std::string_view entity) {
    if (entity.size() < 3) return std::string{entity};
    const std::string_view inner = entity.substr(1, entity.size() - 2);
    if (inner.starts_with('#')) return numeric(inner.substr(1));
    const auto found = std::find_if(kNamed.begin(), kNamed.end(),
                                    [&](const Named& named) { return named.name == inner; });
    return std::string{found == kNamed.end() ? entity : found->text};
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
}

}  // namespace agora::markdown
