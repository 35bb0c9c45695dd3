#include "agora/search/held_words.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "forms.hpp"

namespace agora::search {
namespace {

constexpr std::size_t kMostWords = 32;
/// A shorter stem begins too many words that have nothing to do with it.
constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kShortestWithSlip = 5;

/// One letter more, less or other, or two that changed places; both are folded.
bool is_one_slip_away(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) return is_one_slip_away(other, one);
    if (other.size() - one.size() > 1) return false;
    const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const std::string_view rest{differ.first, one.end()};
    const std::string_view other_rest{differ.second, other.end()};
    if (one.size() < other.size()) return rest == other_rest.substr(1);
    if (rest.empty() || rest.substr(1) == other_rest.substr(1)) return true;
    return rest.size() > 1 && rest[0] == other_rest[1] && rest[1] == other_rest[0] &&
           rest.substr(2) == other_rest.substr(2);
}

bool has_word_near(std::string_view folded, std::string_view word) {
    if (word.size() < kShortestWithSlip) return false;
    const auto words = split(folded, ' ');
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) {
        return one.size() + 1 >= word.size() && is_one_slip_away(word, one);
    });
}

}  // namespace

HeldWords::HeldWords(std::string_view typed) {
    FormMaker maker{kMostWords};
    const std::string folded = locale::search_words(typed);
    for (const std::string_view text : split(folded, ' ')) {
        if (text.empty() || words_.size() == kMostWords) continue;
        Word word{.text = std::string{text}, .beginnings = {" " + std::string{text}}};
        for (const auto& stems : maker.of(text).stems) {
            for (const std::string& stem : stems) {
                if (stem.size() >= kShortestStem && stem.size() < text.size() &&
                    text.starts_with(stem)) {
                    word.beginnings.push_back(" " + stem);
                }
            }
        }
        words_.push_back(std::move(word));
    }
}

bool HeldWords::holds(std::string_view folded, Slips slips) const {
    return !words_.empty() && std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
        const bool begins = std::any_of(word.beginnings.begin(), word.beginnings.end(),
                                        [&](const std::string& beginning) {
                                            return folded.find(beginning) != std::string_view::npos;
                                        });
        return begins || (slips == Slips::one && has_word_near(folded, word.text));
    });
}

std::string folded_text(std::string_view text) {
    return " " + locale::search_words(text);
}

}  // namespace agora::search
