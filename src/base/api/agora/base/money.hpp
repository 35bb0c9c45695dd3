#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora {

/// An amount in minor units (cents) of one ISO 4217 currency. No floating point anywhere.
struct Money {
    std::int64_t minor_units = 0;
    std::array<char, 3> currency{'E', 'U', 'R'};

    constexpr auto operator<=>(const Money&) const = default;
};

/// "12.50 EUR"; negative with a leading minus.
std::string to_string(Money amount);

/// Reads "12", "12.5", "12,50", with up to 16 digits before the mark; two decimals at most.
std::optional<std::int64_t> parse_minor_units(std::string_view text);

}  // namespace agora
