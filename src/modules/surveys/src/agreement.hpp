#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace agora::surveys {

/// A fraction; the lower part is positive.
struct Ratio {
    std::int64_t upper = 0;
    std::int64_t lower = 1;
};
/// With two decimals and a point, rounded half away from zero: "0.67", "-0.20".
std::string two_decimals(const Ratio& ratio);

/// How two people coded the same texts, for one code: given by both, by one of them, by neither.
struct Crossed {
    std::int64_t both = 0;
    std::int64_t first_only = 0;
    std::int64_t second_only = 0;
    std::int64_t neither = 0;

    std::int64_t texts() const { return both + first_only + second_only + neither; }
};

/// The texts in which both say the same; nothing when there is no text.
std::optional<Ratio> agreement_of(const Crossed& crossed);

/// Cohen's kappa: agreement beyond what chance alone would give (J. Cohen, "A coefficient of agreement
/// for nominal scales", Educational and Psychological Measurement 20, 1960). Nothing when chance alone
/// gives full agreement: both used the code always, or never.
std::optional<Ratio> kappa_of(const Crossed& crossed);

/// The codes that one person gave to each text, in the same order for both; a text may have several.
using CodesOfTexts = std::vector<std::set<std::int64_t>>;
Crossed crossed(const CodesOfTexts& first, const CodesOfTexts& second, std::int64_t code);

}  // namespace agora::surveys
