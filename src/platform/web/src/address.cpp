#include "address.hpp"

#include "form_token.hpp"

#include <cstdlib>

namespace agora::web {
namespace {

/// q as thousandths; 1000 when absent.
int quality_of(std::string_view parameters) {
    const std::size_t at = parameters.find("q=");
    if (at == std::string_view::npos) return 1000;
    int value = 0;
    int unit = 1000;
    for (const char c : parameters.substr(at + 2)) {
        if (c == '.') continue;
        if (c < '0' || c > '9' || unit == 0) break;
        value += (c - '0') * unit;
        unit /= 10;
    }
    return value;
}

}  // namespace

Address address_of(const http::RequestHead& head) {
    std::string_view path = head.path;
    Address address;
    const std::string_view first =
        head.segments.empty() ? std::string_view{} : head.segments.front();
    const auto language = parse_language(first);
    if (language || first == "api") {
        address.language = language;
        address.is_api = !language;
        path.remove_prefix(first.size() + 1);
    }
    address.path = path.empty() ? "/" : std::string{path};
    return address;
}

std::optional<Language> accepted_language(std::string_view accept_language) {
    std::optional<Language> best;
    int best_quality = 0;
    for (const std::string_view item : split(accept_language.substr(0, 512), ',')) {
        const std::size_t semicolon = item.find(';');
        const std::string_view tag = trimmed(item.substr(0, semicolon));
        const int quality =
            semicolon == std::string_view::npos ? 1000 : quality_of(item.substr(semicolon));
        const auto language = parse_language(ascii_lower(tag.substr(0, tag.find('-'))));
        if (!language || quality <= best_quality) continue;
        best = language;
        best_quality = quality;
    }
    return best;
}

Language reader_language(const http::RequestHead& head, const access::Actor& actor,
                         Language standard) {
    if (!actor.is_visitor()) return actor.language;
    if (const auto cookie = head.cookie(language_cookie_name(head.secure))) {
        if (const auto chosen = parse_language(*cookie)) return *chosen;
    }
    return accepted_language(head.headers["Accept-Language"]).value_or(standard);
}

}  // namespace agora::web
