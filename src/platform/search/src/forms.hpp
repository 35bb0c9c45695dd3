#pragma once

#include "agora/base/language.hpp"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::search {

/// The forms of a word under which it is indexed and searched, all folded.
/// The stem of the word as written, and of the word without accents where that differs: French
/// stems part otherwise when somebody leaves the accents out.
struct Forms {
    std::string folded;
    std::array<std::vector<std::string>, kLanguages.size()> stems;
};

/// Makes forms and remembers them, up to a number. For one thread at a time.
class FormMaker {
 public:
    explicit FormMaker(std::size_t most_known);
    /// Valid until the next call.
    const Forms& of(std::string_view word);

 private:
    Forms make(std::string_view word) const;

    std::array<Xapian::Stem, kLanguages.size()> stemmers_;
    const std::size_t most_known_;
    std::unordered_map<std::string, Forms> known_;
};

constexpr std::size_t kLongestWord = 64;
/// Some 400 bytes each: a writer meets the same words again and again, a reader few.
constexpr std::size_t kFormsOfWriter = 50'000;
constexpr std::size_t kFormsOfReader = 1'000;

std::string word_term(std::string_view folded);
std::string stem_term(Language language, std::string_view stem);
std::string exact_term(std::string_view term);
std::string kind_term(std::string_view kind);
std::string identity_term(std::string_view kind, std::int64_t id);

/// The stemmer of a BCP 47 code ("fr", "fr-BE"); nothing for other languages.
std::optional<Language> stemming_language(std::string_view code);

}  // namespace agora::search
