#include "import_plan.hpp"

#include "agora/locale/prefix_index.hpp"
#include "change_terms.hpp"
#include "terms_content.hpp"

#include <algorithm>
#include <iterator>

namespace agora::vocabulary {
namespace {

std::string& label_in(Term& term, Language language) {
    return language == Language::nl   ? term.label_nl
           : language == Language::fr ? term.label_fr
                                      : term.label_en;
}
const std::string& label_in(const Term& term, Language language) {
    return language == Language::nl   ? term.label_nl
           : language == Language::fr ? term.label_fr
                                      : term.label_en;
}

bool is_called(const Term& term, std::string_view words) {
    for (const Language language : kLanguages) {
        const std::string& label = label_in(term, language);
        if (locale::search_words(label) == words) return true;
        for (const std::string& form : forms_of(label)) {
            if (locale::search_words(form) == words) return true;
        }
    }
    return false;
}

/// "nl/inspicient": the same word in another language is another word.
std::string key_of(Language language, const std::string& label) {
    return std::string{code(language)} + "/" + locale::search_words(label);
}

std::size_t words_of(const Term& term) {
    std::size_t count = 0;
    for (const Language language : kLanguages) {
        count += term.synonyms_in(language).size() + (label_in(term, language).empty() ? 0 : 1);
    }
    return count;
}

}  // namespace

bool take_words(Term& term, const Term& gained) {
    const std::size_t before = words_of(term);
    for (const Language language : kLanguages) {
        const std::string& label = label_in(gained, language);
        if (label_in(term, language).empty()) label_in(term, language) = label;
        if (!label.empty()) add_synonym(term, language, label);
        for (const std::string& word : gained.synonyms_in(language)) {
            add_synonym(term, language, word);
        }
    }
    return words_of(term) != before;
}

ImportPlan::ImportPlan(const Terms& terms, Kind kind, const std::vector<CodeRow>& known)
    : terms_(terms), kind_(kind) {
    for (const CodeRow& row : known) {
        const TermId id = terms.canonical(row.term_id);
        if (id.value() != 0) known_codes_.emplace(std::pair{row.scheme, row.code}, id);
    }
}

TermId ImportPlan::find_by_words(const ImportedTerm& line) const {
    for (const Language language : kLanguages) {
        const std::string& label = label_in(line.words, language);
        if (label.empty()) continue;
        auto found = terms_.matching(label);
        std::erase_if(found, [&](const Term* one) { return one->kind != kind_; });
        const std::string words = locale::search_words(label);
        const auto called =
            std::ranges::find_if(found, [&](const Term* one) { return is_called(*one, words); });
        if (called != found.end()) return (*called)->term_id;
        if (found.size() == 1) return found.front()->term_id;
    }
    return {};
}

std::size_t ImportPlan::place_of(TermId id) {
    const auto [at, added] = places_.emplace(id, planned_.size());
    if (added) planned_.push_back({.id = id, .now = *terms_.find(id)});
    return at->second;
}

PlannedTerm& ImportPlan::planned_for(const ImportedTerm& line) {
    const std::pair code{line.scheme, line.code};
    if (!line.code.empty()) {
        const auto known = known_codes_.find(code);
        if (known != known_codes_.end()) return planned_[place_of(known->second)];
        const auto fresh = new_codes_.find(code);
        if (fresh != new_codes_.end()) return planned_[fresh->second];
    }
    const TermId id = find_by_words(line);
    std::size_t place = planned_.size();
    if (id.value() != 0) {
        place = place_of(id);
    } else {
        for (const Language language : kLanguages) {
            const std::string& label = label_in(line.words, language);
            const auto fresh = new_labels_.find(key_of(language, label));
            if (!label.empty() && fresh != new_labels_.end()) place = fresh->second;
        }
        if (place == planned_.size()) planned_.emplace_back().now.kind = kind_;
    }
    PlannedTerm& planned = planned_[place];
    if (!line.code.empty()) {
        new_codes_.emplace(code, place);
        planned.codes.push_back({kind_, line.scheme, line.code, planned.id});
    }
    if (planned.id.value() == 0) {
        for (const Language language : kLanguages) {
            const std::string& label = label_in(line.words, language);
            if (!label.empty()) new_labels_.emplace(key_of(language, label), place);
        }
    }
    return planned;
}

void ImportPlan::add(const ImportedTerm& line) {
    const std::size_t planned_before = planned_.size();
    const std::size_t codes_before = new_codes_.size();
    PlannedTerm& planned = planned_for(line);
    const bool is_new = planned.id.value() == 0 && planned_.size() != planned_before;
    const bool gains_code = new_codes_.size() != codes_before;
    const bool gains = take_words(planned.now, line.words);
    take_words(planned.gained, line.words);
    planned.changes = planned.changes || is_new || gains || gains_code;
    ++(is_new ? counts_.added : gains || gains_code ? counts_.changed : counts_.same);
}

std::vector<PlannedTerm> ImportPlan::changes() const {
    std::vector<PlannedTerm> changes;
    std::ranges::copy_if(planned_, std::back_inserter(changes), &PlannedTerm::changes);
    return changes;
}

}  // namespace agora::vocabulary
