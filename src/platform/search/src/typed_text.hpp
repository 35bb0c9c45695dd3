#pragma once

#include "forms.hpp"
#include "words.hpp"

#include "agora/search/question.hpp"

#include <string_view>
#include <vector>

namespace agora::search {

constexpr std::size_t kLongestTyped = 2'048;
constexpr std::size_t kMostTypedWords = 32;
constexpr std::size_t kLongestPhrase = 8;

/// A word that somebody typed.
struct TypedWord {
    Word word;  ///< borrows the typed text
    Forms forms;
    bool is_optional = false;  ///< an article, a preposition, the l of l'atelier
    bool is_open = false;      ///< the last one, perhaps unfinished
};

/// What somebody typed: words in any order, and phrases whose words follow each other.
struct TypedText {
    std::vector<TypedWord> words;
    std::vector<std::vector<TypedWord>> phrases;
};

TypedText read_typed(std::string_view text, Completion completion, FormMaker& forms);

}  // namespace agora::search
