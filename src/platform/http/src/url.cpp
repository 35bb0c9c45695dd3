#include "agora/http/url.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <utility>

namespace agora::http {
namespace {

int hex_value(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

/// The byte of an escape at this place; -1 when there is none.
int escaped_byte(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return -1;
    const int high = hex_value(text[at + 1]);
    const int low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool is_unreserved(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '.' || letter == '_' ||
           letter == '~';
}

std::string decoded_leniently(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int byte = text[at] == '%' ? escaped_byte(text, at) : -1;
        if (byte >= 0) {
            out += static_cast<char>(byte);
            at += 2;
        } else {
            out += text[at] == '+' ? ' ' : text[at];
        }
    }
    return out;
}

bool is_clean(std::string_view text) {
    return text.find('\0') == std::string_view::npos && is_valid_utf8(text);
}

}  // namespace

std::optional<std::string> decoded_strictly(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += text[at];
            continue;
        }
        const int byte = escaped_byte(text, at);
        if (byte < 0) return std::nullopt;
        out += static_cast<char>(byte);
        at += 2;
    }
    return out;
}

std::string encoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char letter : text) {
        if (is_unreserved(letter)) {
            out += letter;
        } else {
            const auto byte = static_cast<unsigned char>(letter);
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    return out;
}

std::optional<NameValues> parse_urlencoded(std::string_view text, std::size_t limit) {
    NameValues values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        if (values.size() == limit) return std::nullopt;
        const std::size_t mark = std::min(pair.find('='), pair.size());
        std::string name = decoded_leniently(pair.substr(0, mark));
        std::string value = decoded_leniently(pair.substr(std::min(mark + 1, pair.size())));
        if (!is_clean(name) || !is_clean(value)) return std::nullopt;
        values.add(std::move(name), std::move(value));
    }
    return values;
}

std::string urlencoded(const NameValues& values) {
    std::string out;
    for (const auto& [name, value] : values) {
        if (!out.empty()) out += '&';
        out.append(encoded(name)).append("=").append(encoded(value));
    }
    return out;
}

bool is_local_path(std::string_view path) {
    const auto is_bad = [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7F || letter == '\\';
    };
    if (path.empty() || path[0] != '/') return false;
    if (std::any_of(path.begin(), path.end(), is_bad)) return false;
    if (path.size() == 1) return true;
    // A proxy or browser that decodes "/%2Fevil" or "/%5Cevil" would leave the site.
    const int second = path[1] == '%' ? escaped_byte(path, 1) : path[1];
    return second != '/' && second != '\\' && (second < 0 || second > 0x20);
}

}  // namespace agora::http
