#include "change_terms.hpp"

#include "agora/locale/prefix_index.hpp"
#include "agora/locale/text.hpp"
#include "code_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::vocabulary {
namespace {

std::vector<std::string>& synonyms_of(Term& term, Language language) {
    return language == Language::nl   ? term.synonyms_nl
           : language == Language::fr ? term.synonyms_fr
                                      : term.synonyms_en;
}

/// Its label in exactly this language, perhaps empty.
std::string& label_of(Term& term, Language language) {
    return language == Language::nl   ? term.label_nl
           : language == Language::fr ? term.label_fr
                                      : term.label_en;
}
const std::string& label_of(const Term& term, Language language) {
    return language == Language::nl   ? term.label_nl
           : language == Language::fr ? term.label_fr
                                      : term.label_en;
}

bool is_taken(const Changing& change, Kind kind, const std::string& slug) {
    return change.terms.by_slug(kind, slug) != nullptr ||
           has_term(change.tx, term_id_of(kind, slug));
}

std::string free_slug(const Changing& change, const Term& term) {
    const std::string base = locale::slugify(term.label(Language::en));
    std::string slug = base;
    for (int number = 2; is_taken(change, term.kind, slug); ++number) {
        slug = base + "-" + std::to_string(number);
    }
    return slug;
}

void unite(std::vector<TermId>& ids, const std::vector<TermId>& more, TermId without) {
    for (const TermId id : more) {
        if (id != without && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
}

template <journal::Event AnyEvent>
void tell(const Changing& change, const AnyEvent& event) {
    if (change.part_of == PartOf::an_import) {
        journal::emit(change.tx, change.origin, event);
    } else {
        journal::emit(change.tx, change.origin, event, journal::Audit::yes);
    }
}

}  // namespace

void add_synonym(Term& term, Language language, const std::string& word) {
    const std::string words = locale::search_words(word);
    const auto is_it = [&](const std::string& other) {
        return locale::search_words(other) == words;
    };
    std::vector<std::string>& synonyms = synonyms_of(term, language);
    if (words.empty() || is_it(label_of(term, language))) return;
    if (std::ranges::none_of(synonyms, is_it)) synonyms.push_back(word);
}

Result<Term> term_now(const Changing& change, TermId id) {
    const auto own = find_own_term(change.tx, id);
    if (own && own->merged) return TermRefusal::term_was_merged;
    if (own) return own->term;
    const Term* shipped = change.terms.find(id);
    if (shipped == nullptr || shipped->term_id != id) return TermRefusal::term_not_found;
    return *shipped;
}

TermId add_term(const Changing& change, Term term) {
    term.slug = free_slug(change, term);
    term.term_id = term_id_of(term.kind, term.slug);
    put_term(change.tx, term, change.origin.at);
    tell(change, TermAdded{term.term_id, term.kind});
    return term.term_id;
}

Result<Done> change_term(const Changing& change, const Term& wanted) {
    auto present = term_now(change, wanted.term_id);
    if (!present) return present.refusal();
    Term term = wanted;
    term.kind = present->kind;
    term.slug = present->slug;
    for (const Language language : kLanguages) {
        add_synonym(term, language, label_of(*present, language));
    }
    put_term(change.tx, term, change.origin.at);
    tell(change, TermChanged{term.term_id, term.kind});
    return Done{};
}

Result<Done> merge_terms(const Changing& change, TermId from, TermId into) {
    const auto old = term_now(change, from);
    if (!old) return old.refusal();
    auto kept = term_now(change, into);
    if (!kept) return kept.refusal();
    if (from == into || old->kind != kept->kind) return TermRefusal::other_term_is_the_same;
    Term united = *kept;
    for (const Language language : kLanguages) {
        const std::string& old_label = label_of(*old, language);
        if (label_of(united, language).empty()) label_of(united, language) = old_label;
        add_synonym(united, language, old_label);
        for (const std::string& word : old->synonyms_in(language)) {
            add_synonym(united, language, word);
        }
    }
    unite(united.sectors, old->sectors, into);
    unite(united.near, old->near, into);
    unite(united.professions, old->professions, into);
    std::erase(united.near, from);
    put_term(change.tx, united, change.origin.at);
    put_term(change.tx, *old, change.origin.at);
    update_merged(change.tx, from, into, change.origin.at);
    move_codes(change.tx, from, into);
    tell(change, TermMerged{from, into, kept->kind});
    return Done{};
}

}  // namespace agora::vocabulary
