#include "agora/base/money.hpp"

namespace agora {

std::string to_string(Money amount) {
    const bool negative = amount.minor_units < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(amount.minor_units)
                                    : static_cast<std::uint64_t>(amount.minor_units);
    std::string cents = std::to_string(magnitude % 100);
    if (cents.size() == 1) cents.insert(cents.begin(), '0');
    return (negative ? "-" : "") + std::to_string(magnitude / 100) + "." + cents + " " +
           std::string(amount.currency.begin(), amount.currency.end());
}

std::optional<std::int64_t> parse_minor_units(std::string_view text) {
    constexpr int kMostDigits = 16;
    bool negative = false;
    if (!text.empty() && text.front() == '-') {
        negative = true;
        text.remove_prefix(1);
    }
    std::int64_t units = 0;
    int whole = 0;
    int decimals = -1;
    for (const char c : text) {
        if ((c == '.' || c == ',') && decimals < 0) {
            decimals = 0;
        } else if (c >= '0' && c <= '9' && decimals < 2 && whole < kMostDigits) {
            units = units * 10 + (c - '0');
            if (decimals >= 0)
                ++decimals;
            else
                ++whole;
        } else {
            return std::nullopt;
        }
    }
    if (whole == 0 || decimals == 0) return std::nullopt;
    for (int missing = decimals < 0 ? 2 : 2 - decimals; missing > 0; --missing) units *= 10;
    return negative ? -units : units;
}

}  // namespace agora
