#include "forms.hpp"

#include "words.hpp"

#include "agora/locale/text.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::search {
namespace {

constexpr std::string_view kStemPrefixes = "NFE";

std::string folded_word(std::string_view word) {
    std::string folded = locale::fold(word);
    std::erase(folded, ' ');
    if (folded.empty()) folded = word;
    return std::string{cut_at_code_point(folded, kLongestWord)};
}

void add_once(std::vector<std::string>& stems, std::string stem) {
    if (stem.empty() || std::find(stems.begin(), stems.end(), stem) != stems.end()) return;
    stems.push_back(std::move(stem));
}

}  // namespace

FormMaker::FormMaker(std::size_t most_known)
    : stemmers_{Xapian::Stem{"dutch"}, Xapian::Stem{"french"}, Xapian::Stem{"english"}},
      most_known_(most_known) {}

const Forms& FormMaker::of(std::string_view word) {
    std::string key{cut_at_code_point(word, 4 * kLongestWord)};
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    if (known_.size() >= most_known_) known_.clear();
    Forms forms = make(key);
    return known_.emplace(std::move(key), std::move(forms)).first->second;
}

Forms FormMaker::make(std::string_view word) const {
    Forms forms;
    forms.folded = folded_word(word);
    const std::string lower{cut_at_code_point(locale::nfc(locale::lower(word)), kLongestWord)};
    for (std::size_t language = 0; language < stemmers_.size(); ++language) {
        auto& stems = forms.stems[language];
        add_once(stems, folded_word(stemmers_[language](lower)));
        if (lower != forms.folded) add_once(stems, folded_word(stemmers_[language](forms.folded)));
    }
    return forms;
}

std::string word_term(std::string_view folded) {
    return "W" + std::string{folded};
}

std::string stem_term(Language language, std::string_view stem) {
    return kStemPrefixes[static_cast<std::size_t>(language)] + std::string{stem};
}

std::string exact_term(std::string_view term) {
    return "X" + std::string{term};
}

std::string kind_term(std::string_view kind) {
    return "K" + std::string{kind};
}

std::string identity_term(std::string_view kind, std::int64_t id) {
    return "Q" + std::string{kind} + ":" + std::to_string(id);
}

std::optional<Language> stemming_language(std::string_view code) {
    return parse_language(ascii_lower(code.substr(0, code.find_first_of("-_"))));
}

}  // namespace agora::search
