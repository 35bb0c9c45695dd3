#include "import_line.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <array>

namespace agora::vocabulary {
namespace {

constexpr std::size_t kLongestLabel = 200;
constexpr std::size_t kMostSynonyms = 100;
constexpr std::size_t kLongestAcronym = 4;
constexpr std::size_t kLongestIsco = 4;

constexpr std::array kFields{
    bulk::Field{"uri", tr("Address of the concept"), ";concepturi;concept uri;uri;url;"},
    bulk::Field{"code", tr("Code"), ";code;nummer;numero;number;nr;"},
    bulk::Field{"isco", tr("ISCO code"), ";isco;isco code;isco 08;isco08;code isco;isco 08 code;"},
    bulk::Field{
        "nacebel", tr("NACEBEL code"),
        ";nacebel;nace;nacebel code;nace code;nacebelcode;nacecode;code nacebel;code nace;"},
    bulk::Field{"label", tr("Label"),
                ";preferredlabel;preferred label;label;naam;nom;name;benaming;libelle;intitule;"
                "title;titel;term;voorkeurslabel;"},
    bulk::Field{"label_nl", tr("Dutch label"),
                ";nl;nederlands;neerlandais;dutch;label nl;nl label;naam nl;omschrijving nl;"
                "preferredlabel nl;naam nederlands;"},
    bulk::Field{"label_fr", tr("French label"),
                ";fr;frans;francais;french;label fr;fr label;nom fr;libelle fr;naam fr;"
                "preferredlabel fr;nom francais;"},
    bulk::Field{"label_en", tr("English label"),
                ";en;engels;anglais;english;label en;en label;name en;preferredlabel en;"},
    bulk::Field{"synonyms", tr("Synonyms"),
                ";altlabels;alt labels;alternative labels;synonyms;synoniemen;synonymes;"},
    bulk::Field{"synonyms_nl", tr("Dutch synonyms"),
                ";synonyms nl;altlabels nl;synoniemen nl;synonymes nl;"},
    bulk::Field{"synonyms_fr", tr("French synonyms"),
                ";synonyms fr;altlabels fr;synonymes fr;synoniemen fr;"},
    bulk::Field{"synonyms_en", tr("English synonyms"), ";synonyms en;altlabels en;"},
};

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// "INDUSTRIES EXTRACTIVES" is not shouted on our pages; "ICT" stays.
std::string unshouted(std::string text) {
    if (text.size() <= kLongestAcronym || locale::upper(text) != text) return text;
    std::string lower = locale::lower(text);
    return lower == text ? text : lower;
}

std::string& label_in(Term& term, Language language) {
    return language == Language::nl   ? term.label_nl
           : language == Language::fr ? term.label_fr
                                      : term.label_en;
}
std::vector<std::string>& synonyms_in(Term& term, Language language) {
    return language == Language::nl   ? term.synonyms_nl
           : language == Language::fr ? term.synonyms_fr
                                      : term.synonyms_en;
}

void put_synonyms(Term& term, Language language, std::string cell) {
    std::ranges::replace(cell, '|', '\n');
    std::ranges::replace(cell, ';', '\n');
    for (const std::string_view part : split(cell, '\n')) {
        const std::string word = locale::nfc(trimmed(part));
        auto& words = synonyms_in(term, language);
        const bool fits = !word.empty() && is_one_line(word) && utf8_length(word) <= kLongestLabel;
        if (fits && words.size() < kMostSynonyms) words.push_back(word);
    }
}

/// The kind that an ESCO address speaks of; nothing when it does not say.
std::optional<Kind> kind_of(std::string_view uri) {
    if (uri.find("/esco/skill/") != std::string_view::npos) return Kind::skill;
    if (uri.find("/esco/occupation/") != std::string_view::npos) return Kind::profession;
    if (uri.find("/esco/isco/") != std::string_view::npos) return Kind::profession;
    return std::nullopt;
}

/// Numbers of up to four digits are ISCO's; ESCO's go on with dots.
std::string_view usual_scheme(Kind kind, std::string_view code) {
    if (kind == Kind::sector) return "nacebel";
    const bool is_number = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    const bool is_isco = kind == Kind::profession && is_number && code.size() <= kLongestIsco;
    return is_isco ? "isco" : "esco";
}

void read_code(const bulk::Row& row, Kind kind, const ImportOptions& options, ImportedTerm& term) {
    constexpr std::string_view kIscoGroup = "/esco/isco/C";
    const std::string& uri = row["uri"];
    if (const std::size_t at = uri.find(kIscoGroup); at != std::string::npos) {
        term.scheme = "isco";
        term.code = uri.substr(at + kIscoGroup.size());
    } else if (!uri.empty()) {
        term.scheme = "esco";
        term.code = uri.substr(uri.rfind('/') + 1);
    } else if (!row["isco"].empty()) {
        term.scheme = "isco";
        term.code = row["isco"];
    } else if (!row["nacebel"].empty()) {
        term.scheme = "nacebel";
        term.code = row["nacebel"];
    } else if (!row["code"].empty()) {
        term.code = row["code"];
        term.scheme = usual_scheme(kind, term.code);
    }
    if (!options.scheme.empty() && !term.code.empty()) term.scheme = options.scheme;
}

}  // namespace

std::span<const bulk::Field> import_fields() {
    return kFields;
}

std::variant<ImportedTerm, bulk::Fault> read_line(const bulk::Row& row, Kind kind,
                                                  const ImportOptions& options) {
    const auto fault = [&](std::string_view sentence, std::string_view field = tr("Label")) {
        return bulk::Fault{row.line, sentence, field};
    };
    if (const auto other = kind_of(row["uri"]); other && *other != kind) {
        return fault(tr("This line is about another kind of term."), tr("Address of the concept"));
    }
    ImportedTerm term;
    term.line = row.line;
    term.words.kind = kind;
    read_code(row, kind, options, term);
    if (term.code.size() > kLongestLabel) {
        return fault(tr("The text is too long for this field."), tr("Code"));
    }
    for (const Language language : kLanguages) {
        const std::string suffix = "_" + std::string{code(language)};
        const bool is_plain = options.labels == language;
        std::string label = row["label" + suffix];
        if (label.empty() && is_plain) label = row["label"];
        if (!is_one_line(label)) {
            return fault(tr("The label holds a line break or another control character."));
        }
        if (utf8_length(label) > kLongestLabel) {
            return fault(tr("The text is too long for this field."));
        }
        label_in(term.words, language) = unshouted(locale::nfc(label));
        put_synonyms(term.words, language, row["synonyms" + suffix]);
        if (is_plain) put_synonyms(term.words, language, row["synonyms"]);
    }
    if (term.words.label(Language::en).empty()) return fault(tr("There is no label."));
    return term;
}

}  // namespace agora::vocabulary
