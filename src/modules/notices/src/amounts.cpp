#include "cleaning.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

constexpr std::size_t kMostDigits = 15;

/// The place of the decimal mark: the last of comma and point, unless it groups thousands.
std::size_t decimal_mark(std::string_view text) {
    const std::size_t last = text.find_last_of(".,");
    if (last == std::string_view::npos) return text.size();
    const char mark = text[last];
    const char other = mark == '.' ? ',' : '.';
    const bool alone = std::count(text.begin(), text.end(), mark) == 1;
    const bool mixed = text.find(other) != std::string_view::npos;
    if (!alone) return text.size();
    // "1,250" groups in English and is a fraction nowhere that writes amounts.
    if (mark == ',' && !mixed && text.size() - last == 4) return text.size();
    return last;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return digits;
}

/// Digits, marks and spaces only, also the no-break ones.
bool is_amount(std::string_view text) {
    constexpr std::string_view kNoBreak = "\xC2\xA0";
    constexpr std::string_view kNarrowNoBreak = "\xE2\x80\xAF";
    bool has_digit = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(kNoBreak)) {
            at += kNoBreak.size() - 1;
        } else if (text.substr(at).starts_with(kNarrowNoBreak)) {
            at += kNarrowNoBreak.size() - 1;
        } else if (text[at] >= '0' && text[at] <= '9') {
            has_digit = true;
        } else if (text[at] != ' ' && text[at] != '.' && text[at] != ',' && text[at] != '\'') {
            return false;
        }
    }
    return has_digit;
}

}  // namespace

std::optional<Money> parse_amount(std::string_view text, std::string_view currency) {
    text = trimmed(text);
    const std::string_view code = trimmed(currency);
    const bool is_code = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) {
                             return c >= 'A' && c <= 'Z';
                         });
    if (!is_code || !is_amount(text)) return std::nullopt;
    const std::size_t mark = decimal_mark(text);
    std::string whole = digits_of(text.substr(0, mark));
    std::string fraction = digits_of(text.substr(mark)) + "000";
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    if (whole.size() > kMostDigits) return std::nullopt;

    Money amount;
    for (const char c : whole + fraction.substr(0, 2))
        amount.minor_units = amount.minor_units * 10 + (c - '0');
    if (fraction[2] >= '5') ++amount.minor_units;
    std::copy(code.begin(), code.end(), amount.currency.begin());
    return amount;
}

}  // namespace agora::notices
