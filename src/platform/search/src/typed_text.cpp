#include "typed_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace agora::search {
namespace {

/// Folded, sorted. Articles, prepositions and conjunctions of the three languages.
constexpr std::array<std::string_view, 62> kSmallWords{
    "a",   "aan", "als", "and", "at",  "au",   "aux",  "avec", "bij", "by",   "dans", "de",   "den",
    "der", "des", "dit", "du",  "een", "en",   "est",  "et",   "for", "from", "het",  "ik",   "in",
    "is",  "je",  "la",  "le",  "les", "met",  "mijn", "mon",  "my",  "naar", "niet", "of",   "om",
    "on",  "op",  "or",  "ou",  "par", "pas",  "pour", "que",  "qui", "sur",  "te",   "that", "the",
    "to",  "tot", "un",  "une", "van", "voor", "vous", "with", "you", "zijn"};

constexpr std::array<std::string_view, 7> kQuotes{"\"", "“", "”", "„", "‟", "«", "»"};

std::optional<std::pair<std::size_t, std::size_t>> find_quote(std::string_view text,
                                                              std::size_t from) {
    std::optional<std::pair<std::size_t, std::size_t>> first;
    for (const std::string_view quote : kQuotes) {
        const std::size_t at = text.find(quote, from);
        if (at != std::string_view::npos && (!first || at < first->first)) {
            first = {at, quote.size()};
        }
    }
    return first;
}

bool is_small(const TypedWord& typed) {
    return std::binary_search(kSmallWords.begin(), kSmallWords.end(), typed.forms.folded);
}

/// The l of l'atelier, the s of foto's: one or two letters at an apostrophe.
void mark_elisions(std::vector<TypedWord>& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].word.link != Link::apostrophe) continue;
        if (words[i - 1].word.text.size() <= 2) words[i - 1].is_optional = true;
        if (words[i].word.text.size() == 1) words[i].is_optional = true;
    }
}

/// Cuts the text at its quotation marks and gathers words outside and phrases inside.
class Reader {
 public:
    Reader(std::string_view text, FormMaker& forms) : text_(text), forms_(forms) {}

    TypedText run() {
        std::size_t from = 0;
        while (const auto opening = find_quote(text_, from)) {
            const std::size_t begin = opening->first + opening->second;
            const auto closing = find_quote(text_, begin);
            if (!closing) break;
            add_words(from, opening->first);
            add_phrase(begin, closing->first);
            from = closing->first + closing->second;
        }
        add_words(from, text_.size());
        if (left_ == kMostTypedWords) take(words_or_marks_of(text_, left_), 0);
        mark_elisions(typed_.words);
        return std::move(typed_);
    }

 private:
    void add_words(std::size_t begin, std::size_t end) {
        take(words_of(text_.substr(begin, end - begin), left_), begin);
    }

    void take(const std::vector<Word>& words, std::size_t offset) {
        for (const Word& word : words) typed_.words.push_back(typed(word, offset));
    }

    void add_phrase(std::size_t begin, std::size_t end) {
        std::vector<TypedWord> phrase;
        const auto inside = text_.substr(begin, end - begin);
        for (const Word& word : words_of(inside, std::min(left_, kLongestPhrase)))
            phrase.push_back(typed(word, begin));
        if (!phrase.empty()) typed_.phrases.push_back(std::move(phrase));
    }

    TypedWord typed(Word word, std::size_t offset) {
        --left_;
        word.begin += offset;
        TypedWord typed{word, forms_.of(word.text)};
        typed.is_optional = is_small(typed);
        return typed;
    }

    std::string_view text_;
    FormMaker& forms_;
    std::size_t left_ = kMostTypedWords;
    TypedText typed_;
};

}  // namespace

TypedText read_typed(std::string_view text, Completion completion, FormMaker& forms) {
    const std::string_view cut = cut_at_code_point(text, kLongestTyped);
    TypedText typed = Reader{cut, forms}.run();
    if (completion == Completion::typing && !typed.words.empty())
        typed.words.back().is_open = typed.words.back().word.end() == cut.size();
    return typed;
}

}  // namespace agora::search
