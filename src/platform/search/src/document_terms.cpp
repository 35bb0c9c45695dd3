#include "document_terms.hpp"

#include "words.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::search {
namespace {

constexpr std::size_t kLongestField = 200'000;
constexpr std::size_t kMostWords = 50'000;
constexpr std::size_t kLongestKind = 32;
constexpr std::size_t kLongestTerm = 200;
constexpr int kHeaviest = 20;
constexpr Xapian::termpos kGapBetweenFields = 100;

/// Adds fields one after another, each with its own stemmers and weight.
class FieldWriter {
 public:
    FieldWriter(Xapian::Document& target, FormMaker& forms) : target_(target), forms_(forms) {}

    void add(const TextField& field) {
        language_ = stemming_language(field.language);
        weight_ = static_cast<Xapian::termcount>(field.weight);
        std::string compound;
        const auto text = cut_at_code_point(field.text, kLongestField);
        for (const Word& word : words_or_marks_of(text, kMostWords)) {
            compound = word.link == Link::hyphen ? compound + std::string{word.text}
                                                 : std::string{word.text};
            if (compound.size() > kLongestWord) compound.clear();
            if (word.link == Link::hyphen && !compound.empty()) add_word(compound, position_ + 1);
            add_word(word.text, ++position_);
        }
        position_ += kGapBetweenFields;
    }

 private:
    void add_word(std::string_view word, Xapian::termpos position) {
        const Forms& forms = forms_.of(word);
        target_.add_posting(word_term(forms.folded), position, weight_);
        for (const Language language : kLanguages) {
            if (language_ && *language_ != language) continue;
            for (const std::string& stem : forms.stems[static_cast<std::size_t>(language)]) {
                // A word that is its own stem is found as a word: a third fewer terms.
                if (stem != forms.folded) target_.add_term(stem_term(language, stem), weight_);
            }
        }
    }

    Xapian::Document& target_;
    FormMaker& forms_;
    std::optional<Language> language_;
    Xapian::termcount weight_ = 1;
    Xapian::termpos position_ = 0;
};

}  // namespace

Xapian::Document indexed_document(const Document& document, Layer fields_up_to, FormMaker& forms) {
    Xapian::Document target;
    FieldWriter writer{target, forms};
    for (const TextField& field : document.fields) {
        if (field.audience <= fields_up_to) writer.add(field);
    }
    for (const std::string& term : document.terms) target.add_boolean_term(exact_term(term));
    target.add_boolean_term(kind_term(document.kind));
    target.add_boolean_term(identity_term(document.kind, document.id));
    if (document.words == Words::proposed) target.add_boolean_term(std::string{kProposedTerm});
    target.add_value(kIdentitySlot, document.kind + ":" + std::to_string(document.id));
    if (document.place) {
        const Xapian::LatLongCoord place{document.place->latitude, document.place->longitude};
        target.add_value(kPlaceSlot, place.serialise());
    }
    for (const SortValue& sort : document.sort_values) {
        target.add_value(kFirstSortSlot + static_cast<Xapian::valueno>(sort.slot),
                         Xapian::sortable_serialise(sort.value));
    }
    return target;
}

bool has_members_only_fields(const Document& document) {
    return std::any_of(document.fields.begin(), document.fields.end(), [](const TextField& field) {
        return field.audience == Layer::member && !field.text.empty();
    });
}

void check_document(const Document& document) {
    AGORA_ASSERT(!document.kind.empty() && document.kind.size() <= kLongestKind);
    AGORA_ASSERT(std::all_of(document.kind.begin(), document.kind.end(),
                             [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
    AGORA_ASSERT(!document.place || is_valid(*document.place));
    for (const TextField& field : document.fields)
        AGORA_ASSERT(field.weight >= 1 && field.weight <= kHeaviest);
    for (const std::string& term : document.terms)
        AGORA_ASSERT(!term.empty() && term.size() <= kLongestTerm);
    for (const SortValue& sort : document.sort_values)
        AGORA_ASSERT(sort.slot >= 0 && sort.slot < kSortSlots);
}

}  // namespace agora::search
