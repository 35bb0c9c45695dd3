#include "syntax.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::fields {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool is_domain(std::string_view domain) {
    const auto labels = split(domain, '.');
    if (domain.size() > 253 || labels.size() < 2) return false;
    return std::ranges::all_of(labels, [](std::string_view label) {
        if (label.empty() || label.size() > 63) return false;
        if (label.front() == '-' || label.back() == '-') return false;
        return std::ranges::all_of(
            label, [](char c) { return is_letter_or_digit(c) || c == '-' || is_beyond_ascii(c); });
    });
}

bool is_local_part(std::string_view local) {
    constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~.";
    if (local.empty() || local.size() > 64) return false;
    if (local.front() == '.' || local.back() == '.') return false;
    if (local.find("..") != std::string_view::npos) return false;
    return std::ranges::all_of(local, [&](char c) {
        return is_letter_or_digit(c) || is_beyond_ascii(c) ||
               kSigns.find(c) != std::string_view::npos;
    });
}

}  // namespace

bool is_email(std::string_view text) {
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || text.size() > 254) return false;
    return is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

bool is_url(std::string_view text) {
    constexpr std::string_view kNever = " \"<>\\^`{|}";
    if (text.find_first_of(kNever) != std::string_view::npos) return false;
    const std::string lower = ascii_lower(text.substr(0, 8));
    if (lower.starts_with("mailto:")) {
        const std::string_view address = text.substr(7);
        return is_email(address.substr(0, address.find('?')));
    }
    const std::size_t start = lower.starts_with("https://")  ? 8
                              : lower.starts_with("http://") ? 7
                                                             : 0;
    if (start == 0) return false;
    const std::string_view authority = text.substr(start, text.find_first_of("/?#", start) - start);
    return !authority.empty() && authority.front() != ':' &&
           authority.find('@') == std::string_view::npos;
}

bool is_tel(std::string_view text) {
    constexpr std::string_view kBetween = " +-./()";
    const auto digits = std::ranges::count_if(text, is_digit);
    return digits >= 3 && std::ranges::all_of(text, [&](char c) {
               return is_digit(c) || kBetween.find(c) != std::string_view::npos;
           });
}

bool is_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return false;
    if (!is_digit(text[0]) || !is_digit(text[1]) || !is_digit(text[3]) || !is_digit(text[4])) {
        return false;
    }
    return text.substr(0, 2) <= "23" && text.substr(3) <= "59";
}

bool is_datetime(std::string_view text) {
    return text.size() == 16 && (text[10] == 'T' || text[10] == ' ') &&
           parse_date(text.substr(0, 10)).has_value() && is_time(text.substr(11));
}

bool has_control_characters(std::string_view text, Lines lines) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (lines == Lines::many && (byte == '\n' || byte == '\t')) continue;
        if (byte < 0x20 || byte == 0x7F) return true;
        const bool beyond = byte == 0xC2 && i + 1 < text.size();
        if (beyond && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    }
    return false;
}

}  // namespace agora::fields
