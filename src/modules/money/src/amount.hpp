#pragma once

#include "agora/base/language.hpp"
#include "agora/money/figure.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::web {
class Call;
}

// Values as people write and read them; whole numbers of their unit everywhere else.
namespace agora::money {

/// "1 250 000", "1.250.000,50", "1,250,000.5", "-12": a mark with three digits behind it groups, one
/// with one or two begins the decimals, of which a unit may have fewer. Nothing for anything else.
std::optional<std::int64_t> parse_value(Unit unit, std::string_view text);

/// As a field and a file hold it, with a point: "1250000.50". parse_value reads it back.
std::string plain_value(Unit unit, std::int64_t value);

/// "€ 1.250.000", "812", "34 dagen", "7,2 %".
std::string shown_value(const web::Call& call, Unit unit, std::int64_t value);

/// The same for a headline: "€ 24,8 miljoen".
std::string brief_value(const web::Call& call, Unit unit, std::int64_t value);

/// How far a value is from an earlier one: "+ 4,1 %" of amounts and numbers, else in its own unit;
/// empty when it is the same.
std::string shown_change(const web::Call& call, Unit unit, std::int64_t before, std::int64_t now);

}  // namespace agora::money
