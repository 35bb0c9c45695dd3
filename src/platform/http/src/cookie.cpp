#include "agora/http/cookie.hpp"

#include "agora/http/headers.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::http {
namespace {

bool is_name_character(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_';
}

/// RFC 6265, 4.1.1: visible ASCII without space, quote, comma, semicolon and backslash.
bool is_value_character(char letter) {
    return letter > 0x20 && letter < 0x7F && letter != '"' && letter != ',' && letter != ';' &&
           letter != '\\';
}

}  // namespace

std::string to_header(const SetCookie& cookie) {
    if (cookie.name.empty() ||
        !std::all_of(cookie.name.begin(), cookie.name.end(), is_name_character) ||
        !std::all_of(cookie.value.begin(), cookie.value.end(), is_value_character)) {
        throw BadAnswer("a cookie with a character that is not allowed");
    }
    if (cookie.secure != cookie.name.starts_with("__Host-")) {
        throw BadAnswer("a cookie is secure exactly when its name starts with __Host-");
    }
    std::string line = cookie.name + '=' + cookie.value + "; Path=/; HttpOnly";
    line += cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
    if (cookie.secure) line += "; Secure";
    if (cookie.max_age) line += "; Max-Age=" + std::to_string(cookie.max_age->count());
    return line;
}

std::optional<std::string_view> find_cookie(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(';'), header.size());
        const std::string_view pair = trimmed(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const std::size_t mark = pair.find('=');
        if (mark == std::string_view::npos || pair.substr(0, mark) != name) continue;
        std::string_view value = pair.substr(mark + 1);
        const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
        return quoted ? value.substr(1, value.size() - 2) : value;
    }
    return std::nullopt;
}

}  // namespace agora::http
