#include "buyer_type.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

namespace agora::calls {
namespace {

using notices::BuyerLevel;

/// "Gemeente Edegem", "Mairie de Troyes", "Cheshire East Borough Council".
bool is_town_or_province(std::string_view name) {
    constexpr std::array<std::string_view, 28> kBeginnings{"gemeente ",
                                                           "gemeentebestuur ",
                                                           "stad ",
                                                           "stadsbestuur ",
                                                           "ocmw ",
                                                           "provincie ",
                                                           "provinciebestuur ",
                                                           "commune de ",
                                                           "commune d'",
                                                           "commune d’",
                                                           "communauté de communes ",
                                                           "administration communale ",
                                                           "ville de ",
                                                           "ville d'",
                                                           "ville d’",
                                                           "mairie de ",
                                                           "mairie d'",
                                                           "mairie d’",
                                                           "cpas de ",
                                                           "cpas d'",
                                                           "cpas d’",
                                                           "province de ",
                                                           "province d'",
                                                           "province d’",
                                                           "stadt ",
                                                           "gemeinde ",
                                                           "london borough ",
                                                           "town of "};
    constexpr std::array<std::string_view, 5> kEnds{" borough council", " city council",
                                                    " town council", " district council",
                                                    " county council"};
    const std::string plain = ascii_lower(name);
    return std::ranges::any_of(kBeginnings, [&](auto one) { return plain.starts_with(one); }) ||
           std::ranges::any_of(kEnds, [&](auto one) { return plain.ends_with(one); });
}

bool is_of_towns(const notices::Notice& notice) {
    return std::ranges::any_of(notice.buyers, [](const notices::Buyer& buyer) {
        return std::ranges::any_of(buyer.names,
                                   [](const auto& name) { return is_town_or_province(name.text); });
    });
}

}  // namespace

BuyerType buyer_type_of(const notices::Notice& notice, BuyerType of_source) {
    const BuyerLevel level =
        notice.buyers.empty() ? BuyerLevel::unknown : notice.buyers.front().level;
    switch (level) {
        case BuyerLevel::european:
            return BuyerType::european;
        case BuyerLevel::national:
            return BuyerType::federal;
        case BuyerLevel::local:
            return BuyerType::communal;
        case BuyerLevel::regional:
        case BuyerLevel::other:
        case BuyerLevel::unknown:
            break;
    }
    if (is_of_towns(notice)) return BuyerType::communal;
    if (level == BuyerLevel::regional) return BuyerType::regional;
    const bool silent = level == BuyerLevel::unknown || of_source != BuyerType::unknown;
    return silent ? of_source : BuyerType::other;
}

}  // namespace agora::calls
