#include "term_read.hpp"

#include "agora/base/text.hpp"
#include "agora/resources/resources.hpp"
#include "terms_content.hpp"

#include <algorithm>

namespace agora::vocabulary {
namespace {

/// The cells of one line by the names of the header.
class Row {
 public:
    Row(const std::vector<std::string_view>& names, std::vector<std::string_view> cells)
        : names_(names), cells_(std::move(cells)) {}

    std::string_view operator[](std::string_view name) const {
        const auto at = std::ranges::find(names_, name);
        const auto column = static_cast<std::size_t>(at - names_.begin());
        return column < cells_.size() ? cells_[column] : std::string_view{};
    }
    std::vector<std::string> list(std::string_view name) const {
        std::vector<std::string> items;
        for (const std::string_view item : split((*this)[name], ';')) {
            if (!trimmed(item).empty()) items.emplace_back(trimmed(item));
        }
        return items;
    }
    std::vector<TermId> ids(std::string_view name, Kind kind) const {
        std::vector<TermId> ids;
        for (const std::string& slug : list(name)) ids.push_back(term_id_of(kind, slug));
        return ids;
    }

 private:
    const std::vector<std::string_view>& names_;
    std::vector<std::string_view> cells_;
};

void read_kind(const resources::Set& files, Kind kind, std::string_view file, Shipped& shipped) {
    const resources::Resource* resource = files.find(file);
    if (resource == nullptr) return;
    std::vector<std::string_view> names;
    for (const std::string_view line : split(resource->bytes, '\n')) {
        if (line.empty()) continue;
        if (names.empty()) {
            names = split(line, '\t');
            continue;
        }
        const Row row(names, split(line, '\t'));
        Term term;
        term.kind = kind;
        term.slug = row["slug"];
        term.term_id = term_id_of(kind, term.slug);
        term.label_nl = row["nl"];
        term.label_fr = row["fr"];
        term.label_en = row["en"];
        term.synonyms_nl = row.list("synonyms_nl");
        term.synonyms_fr = row.list("synonyms_fr");
        term.synonyms_en = row.list("synonyms_en");
        term.sectors = row.ids("sectors", Kind::sector);
        term.near = row.ids("near", Kind::profession);
        term.professions = row.ids("professions", Kind::profession);
        if (!row["description_en"].empty()) {
            shipped.descriptions[term.term_id] = {std::string{row["description_nl"]},
                                                  std::string{row["description_fr"]},
                                                  std::string{row["description_en"]}};
        }
        shipped.terms.push_back(std::move(term));
    }
}

std::vector<std::string>& synonyms_of(Term& term, Language language) {
    return language == Language::nl   ? term.synonyms_nl
           : language == Language::fr ? term.synonyms_fr
                                      : term.synonyms_en;
}

std::vector<TermId>& relation_of(Term& term, Relation relation) {
    return relation == Relation::sector ? term.sectors
           : relation == Relation::near ? term.near
                                        : term.professions;
}

}  // namespace

Shipped shipped_terms(const resources::Set& files) {
    Shipped shipped;
    read_kind(files, Kind::sector, "vocabulary/data/sectors.tsv", shipped);
    read_kind(files, Kind::profession, "vocabulary/data/professions.tsv", shipped);
    read_kind(files, Kind::skill, "vocabulary/data/skills.tsv", shipped);
    return shipped;
}

std::map<TermId, Term> assembled(const OwnRows& own) {
    std::map<TermId, Term> terms;
    for (const TermRow& row : own.terms) {
        Term& term = terms[row.term_id];
        term.term_id = row.term_id;
        term.kind = row.kind;
        term.slug = row.slug;
        term.label_nl = row.label_nl;
        term.label_fr = row.label_fr;
        term.label_en = row.label_en;
    }
    for (const SynonymRow& row : own.synonyms) {
        synonyms_of(terms.at(row.term_id), row.language).push_back(row.word);
    }
    for (const RelationRow& row : own.relations) {
        relation_of(terms.at(row.term_id), row.relation).push_back(row.other_id);
    }
    return terms;
}

std::shared_ptr<const Terms> make_terms(Shipped shipped, const OwnRows& own) {
    auto content = std::make_unique<Terms::Content>();
    content->descriptions = std::move(shipped.descriptions);
    std::map<TermId, Term> changed = assembled(own);
    for (const TermRow& row : own.terms) {
        if (!row.merged_into) continue;
        content->merged.emplace(row.term_id, *row.merged_into);
        content->slugs_of(row.kind).emplace(row.slug, row.term_id);
    }
    for (Term& term : shipped.terms) {
        if (!changed.contains(term.term_id)) content->terms.push_back(std::move(term));
    }
    for (auto& [id, term] : changed) {
        if (!content->merged.contains(id)) content->terms.push_back(std::move(term));
    }
    content->link();
    return std::make_shared<const Terms>(std::move(content));
}

}  // namespace agora::vocabulary
