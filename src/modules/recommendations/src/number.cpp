#include "number.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"

#include <algorithm>
#include <vector>

namespace agora::recommendations {
namespace {

constexpr std::size_t kLongestDocument = 20;
constexpr std::size_t kLongestPart = 6;
constexpr std::size_t kMostParts = 5;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// "9e.iii" -> 9, e, iii; nothing when it is no number.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for (const std::string_view piece : split(text, '.')) {
        if (piece.empty()) return {};
        std::string part;
        for (const char c : piece) {
            if (!is_digit(c) && !is_letter(c)) return {};
            if (!part.empty() && is_digit(part.back()) != is_digit(c)) {
                parts.push_back(std::exchange(part, {}));
            }
            part += c;
        }
        parts.push_back(part);
    }
    const bool too_long = std::ranges::any_of(
        parts, [](const std::string& part) { return part.size() > kLongestPart; });
    if (too_long || parts.size() > kMostParts) return {};
    return parts;
}

/// The value of a Roman figure in small letters, up to 39; 0 when it is none.
int roman(std::string_view text) {
    int value = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto worth = [](char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0; };
        const int own = worth(text[at]);
        if (own == 0) return 0;
        const bool less = at + 1 < text.size() && own < worth(text[at + 1]);
        value += less ? -own : own;
    }
    return value;
}

std::string padded(std::string_view digits) {
    return std::string(kLongestPart - std::min(kLongestPart, digits.size()), '0') +
           std::string{digits};
}

std::string position_of(const std::string& document, const std::vector<std::string>& parts) {
    std::string position = document;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::string& part = parts[at];
        const int figure = at >= 2 ? roman(part) : 0;
        position += '/';
        if (is_digit(part.front())) {
            position += padded(part);
        } else if (figure > 0) {
            position += padded(std::to_string(figure));
        } else {
            position += std::to_string(part.size()) + part;
        }
    }
    return position;
}

}  // namespace

std::string dotted_number(std::string_view text) {
    return joined(parts_of(ascii_lower(trimmed(text))), ".");
}

std::optional<Number> read_number(std::string_view text) {
    const std::string lower = ascii_lower(trimmed(text));
    const std::size_t cut = lower.find_first_of("/-");
    if (cut == std::string::npos || cut == 0 || cut > kLongestDocument) return std::nullopt;
    const std::string document = lower.substr(0, cut);
    const bool plain =
        std::ranges::all_of(document, [](char c) { return is_digit(c) || is_letter(c); });
    const auto parts = parts_of(std::string_view{lower}.substr(cut + 1));
    if (!plain || parts.empty()) return std::nullopt;
    return Number{document, joined(parts, "."), position_of(document, parts)};
}

bool is_day(std::string_view text) {
    if (text.empty() || parse_date(text)) return true;
    return text.size() == 7 && parse_date(std::string{text} + "-01").has_value();
}

}  // namespace agora::recommendations
