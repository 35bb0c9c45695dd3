#include "term_form.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

namespace agora::vocabulary {
namespace {

using fields::FieldType;

constexpr std::string_view kLabels = tr("What it is called");
constexpr std::string_view kSynonyms = tr("What else people call it");
constexpr std::string_view kRelations = tr("Where it belongs");

constexpr fields::FormField label(std::string_view name, std::string_view text,
                                  std::string_view hint = {}) {
    return {.name = name,
            .label = text,
            .hint = hint,
            .group = kLabels,
            .required = true,
            .maximum = 100};
}
constexpr fields::FormField synonyms(std::string_view name, std::string_view text,
                                     std::string_view hint = {}) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = text,
            .hint = hint,
            .group = kSynonyms,
            .maximum = 4000,
            .rows = 4};
}
constexpr fields::FormField relation(std::string_view name, std::string_view text,
                                     std::string_view hint) {
    return {.name = name,
            .type = FieldType::select,
            .label = text,
            .hint = hint,
            .group = kRelations,
            .multiple = true};
}

constexpr auto kNl = label("label_nl", tr("In Dutch"));
constexpr auto kFr =
    label("label_fr", tr("In French"), tr("Professions in both forms: traductrice, traducteur."));
constexpr auto kEn = label("label_en", tr("In English"));
constexpr auto kSynonymsNl =
    synonyms("synonyms_nl", tr("Synonyms in Dutch"), tr("One a line. People find it by these."));
constexpr auto kSynonymsFr = synonyms("synonyms_fr", tr("Synonyms in French"));
constexpr auto kSynonymsEn = synonyms("synonyms_en", tr("Synonyms in English"));

constexpr std::array kSectorForm{kNl, kFr, kEn, kSynonymsNl, kSynonymsFr, kSynonymsEn};
constexpr std::array kProfessionForm{
    kNl,
    kFr,
    kEn,
    kSynonymsNl,
    kSynonymsFr,
    kSynonymsEn,
    fields::FormField{.name = "sector",
                      .type = FieldType::select,
                      .label = tr("Main sector"),
                      .group = kRelations,
                      .required = true},
    relation("sectors", tr("Other sectors"), tr("Where this profession is found as well.")),
    relation("near", tr("Near professions"), tr("Who could also help somebody looking for this."))};
constexpr std::array kSkillForm{
    kNl,
    kFr,
    kEn,
    kSynonymsNl,
    kSynonymsFr,
    kSynonymsEn,
    relation("professions", tr("Professions"), tr("Where this skill is typical."))};

std::vector<fields::Choice> choices(const web::Call& call, const Terms& terms, Kind kind) {
    std::vector<fields::Choice> choices;
    for (const Term* term : terms.all(kind, call.language)) {
        choices.push_back({to_string(term->term_id), term->label(call.language)});
    }
    return choices;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        const std::string word{trimmed(line)};
        if (!word.empty() && std::ranges::find(lines, word) == lines.end()) lines.push_back(word);
    }
    return lines;
}

std::vector<TermId> ids_of(const fields::FormState& state, std::string_view field) {
    std::vector<TermId> ids;
    for (const std::string_view value : state.values.all(field)) {
        if (const auto id = parse_id<TermId>(value)) ids.push_back(*id);
    }
    return ids;
}

void add_ids(fields::NameValues& values, std::string_view field, const std::vector<TermId>& ids) {
    for (const TermId id : ids) values.add(std::string{field}, to_string(id));
}

}  // namespace

fields::Form term_form(Kind kind) {
    switch (kind) {
        case Kind::profession:
            return kProfessionForm;
        case Kind::sector:
            return kSectorForm;
        case Kind::skill:
            return kSkillForm;
    }
    return kSkillForm;
}

fields::FormContext term_form_context(const web::Call& call, const Terms& terms, Kind kind) {
    if (kind == Kind::sector) return {};
    if (kind == Kind::skill) {
        return {.choices = {{"professions", choices(call, terms, Kind::profession)}}};
    }
    const auto sectors = choices(call, terms, Kind::sector);
    return {.choices = {{"sector", sectors},
                        {"sectors", sectors},
                        {"near", choices(call, terms, Kind::profession)}}};
}

fields::NameValues values_of(const Term& term) {
    fields::NameValues values = fields::to_values(
        TypedTerm{term.label_nl, term.label_fr, term.label_en, joined(term.synonyms_nl, "\n"),
                  joined(term.synonyms_fr, "\n"), joined(term.synonyms_en, "\n")});
    const std::ptrdiff_t has_main = term.sectors.empty() ? 0 : 1;
    add_ids(values, "sector", {term.sectors.begin(), term.sectors.begin() + has_main});
    add_ids(values, "sectors", {term.sectors.begin() + has_main, term.sectors.end()});
    add_ids(values, "near", term.near);
    add_ids(values, "professions", term.professions);
    return values;
}

Term term_of(Kind kind, const TypedTerm& typed, const fields::FormState& state) {
    Term term;
    term.kind = kind;
    term.label_nl = trimmed(typed.label_nl);
    term.label_fr = trimmed(typed.label_fr);
    term.label_en = trimmed(typed.label_en);
    term.synonyms_nl = lines_of(typed.synonyms_nl);
    term.synonyms_fr = lines_of(typed.synonyms_fr);
    term.synonyms_en = lines_of(typed.synonyms_en);
    term.sectors = ids_of(state, "sector");
    for (const TermId id : ids_of(state, "sectors")) {
        if (std::ranges::find(term.sectors, id) == term.sectors.end()) term.sectors.push_back(id);
    }
    term.near = ids_of(state, "near");
    term.professions = ids_of(state, "professions");
    return term;
}

}  // namespace agora::vocabulary
