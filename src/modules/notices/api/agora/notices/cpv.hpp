#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace agora::notices {

/// A code of the Common Procurement Vocabulary 2008 as eight digits: "72212000", also from
/// "72212000-4". Nothing for another form or an unknown division. The check digit is not verified:
/// its rule was never published.
std::optional<std::string> parse_cpv(std::string_view text);

/// The digits that count ("722" of 72200000), at least two: for "this code and all below it".
std::string_view cpv_stem(std::string_view eight_digits);

/// The name of the code's division (its first two digits), to translate; empty for one that
/// doesn't exist. Finer names are not shipped.
std::string_view cpv_division(std::string_view code);

struct CpvDivision {
    std::string_view digits;  ///< "72"
    std::string_view name;    ///< to translate
};
/// All 45, in the order of their digits.
std::span<const CpvDivision> cpv_divisions();

}  // namespace agora::notices
