#include "legal_language.hpp"

#include "words.hpp"

#include <algorithm>
#include <array>

namespace agora::ambassadors {
namespace {

/// The nine communes of the German-speaking area: Amel, Büllingen, Bütgenbach, Eupen, Kelmis, Lontzen,
/// Raeren, Sankt Vith, Burg-Reuland.
constexpr std::array<std::string_view, 9> kGermanCommunes{"be-63001", "be-63012", "be-63013",
                                                          "be-63023", "be-63040", "be-63048",
                                                          "be-63061", "be-63067", "be-63087"};

LegalLanguage of_brussels(std::optional<DocumentLanguage> own) {
    const bool official = own == DocumentLanguage::nl || own == DocumentLanguage::fr;
    return {official ? own : std::nullopt, Because::brussels};
}

}  // namespace

LegalLanguage legal_language(const territories::Atlas& atlas, std::string_view place,
                             std::string_view own, std::string_view rules) {
    const auto wanted = fields::enum_value<DocumentLanguage>(own);
    if (std::ranges::find(kGermanCommunes, place) != kGermanCommunes.end()) {
        return {DocumentLanguage::de, Because::german_area};
    }
    if (atlas.is_within(place, "be-vlg")) return {DocumentLanguage::nl, Because::flanders};
    if (atlas.is_within(place, "be-wal")) return {DocumentLanguage::fr, Because::wallonia};
    if (atlas.is_within(place, "be-bru")) return of_brussels(wanted);
    if (atlas.find(place) == nullptr || place.starts_with("be")) return {};
    const std::string_view country = place.substr(0, 2);
    for (const std::string& rule : words_of(rules)) {
        if (!rule.starts_with(std::string{country} + ":")) continue;
        if (const auto asked = fields::enum_value<DocumentLanguage>(rule.substr(3))) {
            return {asked, Because::country_rule};
        }
    }
    return {wanted.value_or(DocumentLanguage::en), Because::own};
}

}  // namespace agora::ambassadors
