#include "decode.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <array>

namespace agora::xml {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    std::string_view charset;
};
// The longer marks first: that of UTF-32LE begins with that of UTF-16LE.
constexpr std::array kMarks{
    Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"},    Mark{"\xFF\xFE"sv, "UTF-16LE"},
    Mark{"\xFE\xFF"sv, "UTF-16BE"},
};
// How "<" or "<?" looks where a character has more than one byte.
constexpr std::array kStarts{
    Mark{"<\0\0\0"sv, "UTF-32LE"}, Mark{"\0\0\0<"sv, "UTF-32BE"},        Mark{"<\0"sv, "UTF-16LE"},
    Mark{"\0<"sv, "UTF-16BE"},     Mark{"\x4C\x6F\xA7\x94"sv, "IBM037"},
};

bool is_wide(std::string_view charset) {
    const std::string name = ascii_lower(charset);
    return name.starts_with("utf-16") || name.starts_with("utf16") || name.starts_with("utf_16") ||
           name.starts_with("utf-32") || name.starts_with("utf_32") || name == "u16" ||
           name == "u32" || name.starts_with("iso-10646-ucs");
}

/// Bytes that begin with one-byte "<" can't be in what their declaration calls UTF-16.
std::string from_narrow(std::string_view bytes, std::string_view charset) {
    const std::string_view declared = declared_encoding(bytes);
    for (const std::string_view name : {declared, charset}) {
        if (name.empty() || is_wide(name)) continue;
        const std::string lower = ascii_lower(name);
        if (lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || lower == "ascii") break;
        // What is called Latin-1 is windows-1252 in practice (the WHATWG's rule).
        const bool latin = lower == "iso-8859-1" || lower == "latin1" || lower == "latin-1";
        if (auto text = locale::to_utf8(bytes, latin ? "windows-1252" : name)) return *text;
    }
    if (is_valid_utf8(bytes)) return std::string{bytes};
    return locale::to_utf8(bytes, "windows-1252").value_or(locale::repaired(bytes));
}

}  // namespace

std::string_view declared_encoding(std::string_view text) {
    while (!text.empty() && (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')))
        text.remove_prefix(1);
    if (!text.starts_with("<?xml")) return {};
    const std::string_view head = text.substr(0, std::min(text.find("?>"), std::size_t{300}));
    std::size_t at = head.find("encoding");
    if (at == std::string_view::npos) return {};
    at = head.find_first_of("\"'", at);
    if (at == std::string_view::npos) return {};
    const std::size_t end = head.find(head[at], at + 1);
    if (end == std::string_view::npos) return {};
    return trimmed(head.substr(at + 1, end - at - 1));
}

std::string decoded(std::string_view bytes, std::string_view charset) {
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        const std::string_view rest = bytes.substr(mark.bytes.size());
        if (mark.charset == "UTF-8")
            return is_valid_utf8(rest) ? std::string{rest} : locale::repaired(rest);
        return locale::to_utf8(rest, mark.charset).value_or(std::string{});
    }
    for (const Mark& start : kStarts) {
        if (!bytes.starts_with(start.bytes)) continue;
        return locale::to_utf8(bytes, start.charset).value_or(std::string{});
    }
    return from_narrow(bytes, charset);
}

}  // namespace agora::xml
