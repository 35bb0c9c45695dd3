#include "agreement.hpp"

#include "agora/base/assert.hpp"

#include <cstdlib>

namespace agora::surveys {

std::string two_decimals(const Ratio& ratio) {
    constexpr std::int64_t kHundred = 100;
    const std::int64_t whole = std::abs(ratio.upper);
    const std::int64_t hundredths = (2 * kHundred * whole + ratio.lower) / (2 * ratio.lower);
    const std::string after = std::to_string(hundredths % kHundred);
    return (ratio.upper < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / kHundred) +
           (after.size() == 1 ? ".0" : ".") + after;
}

std::optional<Ratio> agreement_of(const Crossed& crossed) {
    if (crossed.texts() == 0) return std::nullopt;
    return Ratio{crossed.both + crossed.neither, crossed.texts()};
}

std::optional<Ratio> kappa_of(const Crossed& crossed) {
    const std::int64_t texts = crossed.texts();
    const std::int64_t first = crossed.both + crossed.first_only;
    const std::int64_t second = crossed.both + crossed.second_only;
    const std::int64_t chance = first * second + (texts - first) * (texts - second);
    const std::int64_t lower = texts * texts - chance;
    if (lower == 0) return std::nullopt;
    return Ratio{texts * (crossed.both + crossed.neither) - chance, lower};
}

Crossed crossed(const CodesOfTexts& first, const CodesOfTexts& second, std::int64_t code) {
    AGORA_ASSERT(first.size() == second.size());
    Crossed crossed;
    for (std::size_t place = 0; place < first.size(); ++place) {
        const bool one = first[place].contains(code);
        const bool other = second[place].contains(code);
        ++(one ? (other ? crossed.both : crossed.first_only)
               : (other ? crossed.second_only : crossed.neither));
    }
    return crossed;
}

}  // namespace agora::surveys
