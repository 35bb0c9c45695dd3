#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace agora::search {

/// Whether texts hold the words that somebody typed, for lists that are short enough to be looked
/// through: each word is the beginning of one of the text's, or shares its stem in Dutch, French or
/// English. Letters only: neither case nor accents nor signs between them count.
class HeldWords {
 public:
    explicit HeldWords(std::string_view typed);

    /// Only signs were typed: nothing holds them.
    bool is_empty() const { return words_.empty(); }
    /// The text as folded_text gives it.
    bool holds(std::string_view folded) const { return holds(folded, Slips::none); }
    /// The same, and a word of five letters or more may be wrong, missing or doubled in one letter.
    bool nearly_holds(std::string_view folded) const { return holds(folded, Slips::one); }

    /// One of the typed words.
    struct Word {
        std::string text;
        std::vector<std::string> beginnings;  ///< the word itself and its stems

        /// Of one word of a text, folded.
        bool begins(std::string_view folded) const;
        /// Five letters or more: one of them may be wrong.
        bool may_slip() const;
        /// One that may slip, wrong in one letter.
        bool is_near(std::string_view folded) const;
    };
    const std::vector<Word>& words() const { return words_; }

 private:
    enum class Slips { none, one };
    bool holds(std::string_view folded, Slips slips) const;

    std::vector<Word> words_;
};

/// Folded, each word after a space.
std::string folded_text(std::string_view text);

/// Keeps the things whose folded text holds what was typed; when there is none, those that nearly do.
/// An empty text keeps all, signs alone none.
template <typename Thing, typename FoldedOf>
void keep_held_folded(std::vector<Thing>& things, std::string_view typed, FoldedOf&& folded_of) {
    if (typed.empty()) return;
    const HeldWords words{typed};
    std::vector<std::string> texts;
    for (const Thing& thing : things) texts.push_back(folded_of(thing));
    const bool exactly = std::any_of(texts.begin(), texts.end(),
                                     [&](const std::string& text) { return words.holds(text); });
    std::size_t at = 0;
    std::erase_if(things, [&](const Thing&) {
        const std::string& text = texts[at++];
        return !(exactly ? words.holds(text) : words.nearly_holds(text));
    });
}

/// The same of texts as they are.
template <typename Thing, typename TextOf>
void keep_held(std::vector<Thing>& things, std::string_view typed, TextOf&& text_of) {
    keep_held_folded(things, typed,
                     [&](const Thing& thing) { return folded_text(text_of(thing)); });
}

}  // namespace agora::search
