#include "codes.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace agora::notices {
namespace {

struct Language {
    std::string_view three;
    std::string_view two;
};
constexpr std::array<Language, 48> kLanguages{{
    {"ara", "ar"}, {"bul", "bg"}, {"cat", "ca"}, {"ces", "cs"}, {"chi", "zh"}, {"cze", "cs"},
    {"dan", "da"}, {"deu", "de"}, {"dut", "nl"}, {"ell", "el"}, {"eng", "en"}, {"est", "et"},
    {"eus", "eu"}, {"fin", "fi"}, {"fra", "fr"}, {"fre", "fr"}, {"ger", "de"}, {"gle", "ga"},
    {"glg", "gl"}, {"gre", "el"}, {"hrv", "hr"}, {"hun", "hu"}, {"ice", "is"}, {"isl", "is"},
    {"ita", "it"}, {"jpn", "ja"}, {"lav", "lv"}, {"lit", "lt"}, {"ltz", "lb"}, {"mkd", "mk"},
    {"mlt", "mt"}, {"nld", "nl"}, {"nor", "no"}, {"pol", "pl"}, {"por", "pt"}, {"ron", "ro"},
    {"rum", "ro"}, {"rus", "ru"}, {"slk", "sk"}, {"slo", "sk"}, {"slv", "sl"}, {"spa", "es"},
    {"sqi", "sq"}, {"srp", "sr"}, {"swe", "sv"}, {"tur", "tr"}, {"ukr", "uk"}, {"zho", "zh"},
}};

/// Those that procurement notices come from or name.
struct Country {
    std::string_view two;
    std::string_view three;
    std::string_view zone;  ///< of a country with one, or that of its capital
    std::string_view name;
};
constexpr std::array<Country, 76> kCountries{{
    {"AL", "ALB", "Europe/Tirane", "Albania"},
    {"AD", "AND", "Europe/Andorra", "Andorra"},
    {"AR", "ARG", "", "Argentina"},
    {"AT", "AUT", "Europe/Vienna", "Austria"},
    {"AU", "AUS", "", "Australia"},
    {"BA", "BIH", "Europe/Sarajevo", "Bosnia and Herzegovina"},
    {"BE", "BEL", "Europe/Brussels", "Belgium"},
    {"BG", "BGR", "Europe/Sofia", "Bulgaria"},
    {"BR", "BRA", "", "Brazil"},
    {"BY", "BLR", "Europe/Minsk", "Belarus"},
    {"CA", "CAN", "", "Canada"},
    {"CH", "CHE", "Europe/Zurich", "Switzerland"},
    {"CL", "CHL", "", "Chile"},
    {"CN", "CHN", "", "China"},
    {"CO", "COL", "", "Colombia"},
    {"CY", "CYP", "Asia/Nicosia", "Cyprus"},
    {"CZ", "CZE", "Europe/Prague", "Czechia"},
    {"DE", "DEU", "Europe/Berlin", "Germany"},
    {"DK", "DNK", "Europe/Copenhagen", "Denmark"},
    {"DZ", "DZA", "", "Algeria"},
    {"EE", "EST", "Europe/Tallinn", "Estonia"},
    {"EG", "EGY", "", "Egypt"},
    {"ES", "ESP", "Europe/Madrid", "Spain"},
    {"FI", "FIN", "Europe/Helsinki", "Finland"},
    {"FR", "FRA", "Europe/Paris", "France"},
    {"GB", "GBR", "Europe/London", "United Kingdom"},
    {"GE", "GEO", "", "Georgia"},
    {"GR", "GRC", "Europe/Athens", "Greece"},
    {"HN", "HND", "", "Honduras"},
    {"HR", "HRV", "Europe/Zagreb", "Croatia"},
    {"HU", "HUN", "Europe/Budapest", "Hungary"},
    {"IE", "IRL", "Europe/Dublin", "Ireland"},
    {"IL", "ISR", "", "Israel"},
    {"IN", "IND", "", "India"},
    {"IS", "ISL", "Atlantic/Reykjavik", "Iceland"},
    {"IT", "ITA", "Europe/Rome", "Italy"},
    {"JP", "JPN", "", "Japan"},
    {"KE", "KEN", "", "Kenya"},
    {"KR", "KOR", "", "South Korea"},
    {"LI", "LIE", "Europe/Vaduz", "Liechtenstein"},
    {"LT", "LTU", "Europe/Vilnius", "Lithuania"},
    {"LU", "LUX", "Europe/Luxembourg", "Luxembourg"},
    {"LV", "LVA", "Europe/Riga", "Latvia"},
    {"MA", "MAR", "", "Morocco"},
    {"MC", "MCO", "Europe/Monaco", "Monaco"},
    {"MD", "MDA", "Europe/Chisinau", "Moldova"},
    {"ME", "MNE", "Europe/Podgorica", "Montenegro"},
    {"MK", "MKD", "Europe/Skopje", "North Macedonia"},
    {"MT", "MLT", "Europe/Malta", "Malta"},
    {"MX", "MEX", "", "Mexico"},
    {"NG", "NGA", "", "Nigeria"},
    {"NL", "NLD", "Europe/Amsterdam", "Netherlands"},
    {"NO", "NOR", "Europe/Oslo", "Norway"},
    {"NP", "NPL", "", "Nepal"},
    {"NZ", "NZL", "", "New Zealand"},
    {"PE", "PER", "", "Peru"},
    {"PL", "POL", "Europe/Warsaw", "Poland"},
    {"PT", "PRT", "Europe/Lisbon", "Portugal"},
    {"PY", "PRY", "", "Paraguay"},
    {"RO", "ROU", "Europe/Bucharest", "Romania"},
    {"RS", "SRB", "Europe/Belgrade", "Serbia"},
    {"RU", "RUS", "", "Russia"},
    {"SE", "SWE", "Europe/Stockholm", "Sweden"},
    {"SI", "SVN", "Europe/Ljubljana", "Slovenia"},
    {"SK", "SVK", "Europe/Bratislava", "Slovakia"},
    {"SM", "SMR", "Europe/San_Marino", "San Marino"},
    {"SN", "SEN", "", "Senegal"},
    {"TN", "TUN", "", "Tunisia"},
    {"TR", "TUR", "Europe/Istanbul", "Turkey"},
    {"UA", "UKR", "Europe/Kyiv", "Ukraine"},
    {"UG", "UGA", "", "Uganda"},
    {"US", "USA", "", "United States"},
    {"UY", "URY", "", "Uruguay"},
    {"VA", "VAT", "Europe/Vatican", "Vatican City"},
    {"XK", "XKX", "", "Kosovo"},
    {"ZA", "ZAF", "", "South Africa"},
}};

bool is_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Demand {
    std::string_view word;
    std::string_view not_followed = {};  ///< by this letter it is another word
};

/// Words are found without their first letter when that may have an accent.
constexpr std::array kTurnover{Demand{"turnover"}, Demand{"omzet", "tb"}, Demand{"chiffre d"},
                               Demand{"umsatz", "s"}};
constexpr std::array<std::string_view, 10> kNoTurnover{
    "no turnover",       "no minimum turnover", "no minimum annual turnover",
    "geen omzet",        "geen minimumomzet",   "geen minimale omzet",
    "geen jaaromzet",    "aucun chiffre d",     "pas de chiffre d",
    "kein mindestumsatz"};
constexpr std::array kReferences{Demand{"references"}, Demand{"referenti"}, Demand{"éférences"},
                                 Demand{"referenzen"}, Demand{"referenzprojekt"}};
constexpr std::array<std::string_view, 6> kNoReferences{"no references",    "geen referenti",
                                                        "aucune référence", "pas de références",
                                                        "sans références",  "keine referenzen"};

bool speaks_of(std::string_view text, const Demand& demand) {
    for (std::size_t at = text.find(demand.word); at != std::string_view::npos;
         at = text.find(demand.word, at + 1)) {
        const std::size_t end = at + demand.word.size();
        const bool other =
            end < text.size() && demand.not_followed.find(text[end]) != std::string_view::npos;
        if (!other) return true;
    }
    return false;
}

std::optional<bool> asks(std::string_view text, std::span<const Demand> demands,
                         std::span<const std::string_view> denials) {
    const std::string lower = ascii_lower(text);
    const bool speaks =
        std::ranges::any_of(demands, [&](const Demand& one) { return speaks_of(lower, one); });
    if (!speaks) return std::nullopt;
    // A denial beside a number is of something else: "three references, no references before 2020".
    const bool counts = lower.find_first_of("0123456789") != std::string::npos;
    return counts || std::ranges::none_of(denials, [&](std::string_view denial) {
               return lower.find(denial) != std::string::npos;
           });
}

/// Codes by what countries are called, in small letters.
std::unordered_map<std::string, std::string> countries_by_name() {
    std::unordered_map<std::string, std::string> countries{
        {"uk", "GB"}, {"el", "GR"}, {"1a0", "XK"}, {"the netherlands", "NL"}};
    for (const Country& country : kCountries) {
        for (const std::string_view name : {country.two, country.three, country.name}) {
            countries.emplace(ascii_lower(name), country.two);
        }
    }
    return countries;
}

}  // namespace

std::string language_code(std::string_view text) {
    std::string code = ascii_lower(trimmed(text));
    code = code.substr(0, code.find_first_of("-_"));
    if (!is_letters(code)) return {};
    if (code.size() == 2) return code;
    const auto found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                    [&](const Language& known) { return known.three == code; });
    return found == kLanguages.end() ? std::string{} : std::string{found->two};
}

std::string country_code(std::string_view text) {
    static const auto known = countries_by_name();
    const std::string lower = ascii_lower(trimmed(text));
    if (const auto found = known.find(lower); found != known.end()) return found->second;
    if (lower.size() != 2 || !is_letters(lower)) return {};
    std::string two = lower;
    for (char& c : two) c = static_cast<char>(c - 'a' + 'A');
    return two;
}

std::string zone_of(std::string_view country, std::string_view fallback) {
    const auto found = std::find_if(kCountries.begin(), kCountries.end(),
                                    [&](const Country& known) { return known.two == country; });
    const bool known = found != kCountries.end() && !found->zone.empty();
    return std::string{known ? found->zone : fallback};
}

std::optional<bool> asks_turnover(std::string_view text) {
    return asks(text, kTurnover, kNoTurnover);
}

std::optional<bool> asks_references(std::string_view text) {
    return asks(text, kReferences, kNoReferences);
}

}  // namespace agora::notices
