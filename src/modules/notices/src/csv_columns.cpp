#include "csv.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"

#include <algorithm>
#include <array>

namespace agora::notices {
namespace {

struct Names {
    std::string_view field;
    std::string_view headers;  ///< folded words, a bar before, between and behind them
};
constexpr std::array<Names, 23> kNames{{
    {"id", "|id|identifier|referentie|reference|ref|nummer|numero|number|kenmerk|uid|ocid|"},
    {"version", "|version|versie|"},
    {"title",
     "|title|titel|titre|naam|nom|name|opdracht|objet|onderwerp|sujet|subject|intitule|"
     "oproep|appel|call|"},
    {"description", "|description|beschrijving|omschrijving|resume|samenvatting|summary|"},
    {"buyer",
     "|buyer|koper|aankoper|acheteur|acheteuse|opdrachtgever|organisatie|organisation|"
     "organization|pouvoir adjudicateur|aanbestedende overheid|organisme|funder|"},
    {"buyer_id", "|buyer id|ondernemingsnummer|numero d entreprise|siret|kbo|bce|"},
    {"country", "|country|land|pays|"},
    {"town", "|town|city|plaats|gemeente|stad|ville|commune|lieu|place|"},
    {"nuts", "|nuts|nuts code|code nuts|regio|region|"},
    {"kind", "|kind|type|soort|genre|categorie|category|"},
    {"procedure", "|procedure|"},
    {"cpv", "|cpv|cpv code|code cpv|main cpv|"},
    {"other_cpvs", "|other cpvs|other cpv|bijkomende cpv|autres cpv|"},
    {"value", "|value|waarde|valeur|bedrag|montant|amount|budget|estimated value|"},
    {"currency", "|currency|munteenheid|devise|valuta|"},
    {"deadline",
     "|deadline|einddatum|uiterste datum|date limite|indiendatum|limite|closing date|"
     "sluitingsdatum|echeance|date de fin|closes|"},
    {"deadline_time", "|deadline time|uur|heure|time|uiterste uur|heure limite|"},
    {"published",
     "|published|publicatiedatum|date de publication|gepubliceerd|publie|"
     "publication date|"},
    {"languages", "|languages|talen|taal|langue|langues|language|"},
    {"link", "|link|url|lien|website|site|web|"},
    {"documents_link", "|documents link|documents|documenten|"},
    {"contact_name", "|contact name|contact|contactpersoon|personne de contact|"},
    {"contact_email", "|contact email|email|e mail|mail|courriel|"},
}};

struct KindWords {
    Kind kind;
    std::array<std::string_view, 6> words;
};
constexpr std::array<KindWords, 5> kKinds{{
    {Kind::project_call,
     {"projectoproep", "appel a projet", "call for project", "project call", "projet", "oproep"}},
    {Kind::subsidy, {"subsidie", "subside", "subvention", "grant", "subsidy", "toelage"}},
    {Kind::vacancy, {"vacature", "emploi", "vacancy", "job", "vacant", "recrutement"}},
    {Kind::residency_or_prize, {"residen", "prijs", "prix", "prize", "award", "bourse"}},
    {Kind::tender, {"opdracht", "marche", "tender", "aanbesteding", "contract", "concession"}},
}};

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string two(std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string{digits} : std::string{digits};
}

}  // namespace

ColumnPositions csv_columns(const std::vector<std::string>& header, const Columns& given) {
    ColumnPositions positions;
    for (const auto& [field, name] : given) {
        const auto found = std::find(header.begin(), header.end(), name);
        if (found != header.end())
            positions[field] = static_cast<std::size_t>(found - header.begin());
    }
    for (const Names& names : kNames) {
        for (std::size_t at = 0; at < header.size(); ++at) {
            const std::string column = "|" + locale::search_words(header[at]) + "|";
            if (column.size() > 2 && names.headers.find(column) != std::string_view::npos)
                positions.try_emplace(std::string{names.field}, at);
        }
    }
    return positions;
}

std::optional<Kind> kind_of(std::string_view text) {
    const std::string words = locale::search_words(text);
    for (const KindWords& known : kKinds) {
        for (const std::string_view word : known.words) {
            if (words.find(word) != std::string::npos) return known.kind;
        }
    }
    return std::nullopt;
}

std::string iso_day(std::string_view text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_of(" T"), text.size());
    const std::string_view day = text.substr(0, end);
    const std::size_t mark = day.find_first_of("/.-");
    if (mark == std::string_view::npos || mark > 2) return std::string{text};
    const std::vector<std::string_view> parts = split(day, day[mark]);
    const bool fits = parts.size() == 3 && all_digits(parts[0]) && all_digits(parts[1]) &&
                      all_digits(parts[2]) && parts[1].size() <= 2 &&
                      (parts[2].size() == 4 || parts[2].size() == 2);
    if (!fits) return std::string{text};
    const std::string century = parts[2].size() == 2 ? "20" : "";
    return century + std::string{parts[2]} + "-" + two(parts[1]) + "-" + two(parts[0]) +
           std::string{text.substr(end)};
}

}  // namespace agora::notices
