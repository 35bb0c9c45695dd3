#include "amount.hpp"

#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/web/call.hpp"

#include <algorithm>
#include <cstdlib>

namespace agora::money {
namespace {

constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kGroup = 3;
constexpr std::int64_t kCents = 100;
constexpr std::int64_t kMillionCents = 100'000'000;
constexpr std::int64_t kTenths = 10;
constexpr double kTenthsOfAll = 1000;

std::size_t decimals_of(Unit unit) {
    return unit == Unit::cents ? 2 : unit == Unit::tenths ? 1 : 0;
}

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

void take_out(std::string& text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
}

/// Digits alone, or in groups of three with one mark between.
bool read_whole(std::string_view text, std::string& digits) {
    const std::size_t mark = text.find_first_of(".,'");
    if (mark == std::string_view::npos) {
        digits = text;
        return !text.empty() && std::ranges::all_of(text, is_digit);
    }
    if (mark == 0 || mark > kGroup || (text.size() - mark) % (kGroup + 1) != 0) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_mark = at >= mark && (at - mark) % (kGroup + 1) == 0;
        if (is_mark ? text[at] != text[mark] : !is_digit(text[at])) return false;
        if (!is_mark) digits += text[at];
    }
    return true;
}

std::int64_t power_of_ten(std::size_t exponent) {
    std::int64_t power = 1;
    for (std::size_t at = 0; at < exponent; ++at) power *= kTenths;
    return power;
}

std::string signed_text(std::int64_t difference, const std::string& shown) {
    return difference > 0 ? "+" + shown : shown;
}

std::string amount_text(const web::Call& call, std::int64_t cents) {
    if (cents < 0) return "-" + amount_text(call, -cents);
    if (cents % kCents != 0) return locale::money(call.language, {.minor_units = cents});
    return call.say({tr("€{amount}"), {{"amount", locale::number(call.language, cents / kCents)}}});
}

}  // namespace

std::optional<std::int64_t> parse_value(Unit unit, std::string_view typed) {
    std::string text{trimmed(typed)};
    for (const std::string_view space : {" ", "\u00a0", "\u202f", "\u2009"}) take_out(text, space);
    bool negative = false;
    for (const std::string_view minus : {"-", "\u2212"}) {
        if (!text.starts_with(minus)) continue;
        negative = true;
        text.erase(0, minus.size());
        break;
    }
    std::string decimals;
    const std::size_t mark = text.find_last_of(".,");
    if (mark != std::string::npos && text.size() - mark - 1 < kGroup) {
        decimals = text.substr(mark + 1);
        const bool other_groups = text.find(text[mark]) == mark;
        text.erase(mark);
        if (decimals.empty() || !other_groups || !std::ranges::all_of(decimals, is_digit)) {
            return std::nullopt;
        }
    }
    std::string digits;
    if (!read_whole(text, digits) || digits.size() > kMostDigits) return std::nullopt;
    const std::size_t wanted = decimals_of(unit);
    while (decimals.size() > wanted && decimals.back() == '0') decimals.pop_back();
    if (decimals.size() > wanted) return std::nullopt;
    decimals.append(wanted - decimals.size(), '0');
    const std::int64_t value = std::strtoll((digits + decimals).c_str(), nullptr, 10);
    return negative ? -value : value;
}

std::string plain_value(Unit unit, std::int64_t value) {
    const std::size_t decimals = decimals_of(unit);
    if (decimals == 0) return std::to_string(value);
    const std::int64_t size = std::llabs(value);
    const std::int64_t one = power_of_ten(decimals);
    std::string rest = std::to_string(size % one);
    rest.insert(0, decimals - rest.size(), '0');
    return (value < 0 ? "-" : "") + std::to_string(size / one) + "." + rest;
}

std::string shown_value(const web::Call& call, Unit unit, std::int64_t value) {
    switch (unit) {
        case Unit::cents:
            return amount_text(call, value);
        case Unit::number:
            return locale::number(call.language, value);
        case Unit::days:
            return call.services.translator.plural(call.language, tr("%d day", "%d days"), value);
        case Unit::tenths:
            return locale::percent(call.language, static_cast<double>(value) / kTenthsOfAll, 1);
    }
    return {};
}

std::string brief_value(const web::Call& call, Unit unit, std::int64_t value) {
    if (unit != Unit::cents || std::llabs(value) < kMillionCents) {
        return shown_value(call, unit, value);
    }
    const double millions = static_cast<double>(value) / static_cast<double>(kMillionCents);
    return call.say(
        {tr("€{amount} million"), {{"amount", locale::decimal(call.language, millions, 1)}}});
}

std::string shown_change(const web::Call& call, Unit unit, std::int64_t before, std::int64_t now) {
    const std::int64_t difference = now - before;
    if (difference == 0) return {};
    if (unit == Unit::days) return signed_text(difference, shown_value(call, unit, difference));
    if (unit == Unit::tenths) {
        return signed_text(difference,
                           call.say({tr("{number} points"),
                                     {{"number", locale::decimal(call.language,
                                                                 static_cast<double>(difference) /
                                                                     static_cast<double>(kTenths),
                                                                 1)}}}));
    }
    if (before <= 0 || now < 0) return {};
    const double share = static_cast<double>(difference) / static_cast<double>(before);
    return signed_text(difference, locale::percent(call.language, share, 1));
}

}  // namespace agora::money
