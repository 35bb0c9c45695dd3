#include "agora/search/held_words.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "forms.hpp"

#include <algorithm>

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

}  // namespace

bool HeldWords::Word::begins(std::string_view folded) const {
    return std::ranges::any_of(
        beginnings, [&](const std::string& beginning) { return folded.starts_with(beginning); });
}

bool HeldWords::Word::may_slip() const {
    return text.size() >= kShortestWithSlip;
}

bool HeldWords::Word::is_near(std::string_view folded) const {
    return may_slip() && folded.size() + 1 >= text.size() && is_one_slip_away(text, folded);
}

HeldWords::HeldWords(std::string_view typed) {
    FormMaker maker{kMostWords};
    const std::string folded = locale::search_words(typed);
    for (const std::string_view text : split(folded, ' ')) {
        if (text.empty() || words_.size() == kMostWords) continue;
        Word word{.text = std::string{text}, .beginnings = {std::string{text}}};
        for (const auto& stems : maker.of(text).stems) {
            for (const std::string& stem : stems) {
                if (stem.size() >= kShortestStem && stem.size() < text.size() &&
                    text.starts_with(stem)) {
                    word.beginnings.push_back(stem);
                }
            }
        }
        words_.push_back(std::move(word));
    }
}

bool HeldWords::holds(std::string_view folded, Slips slips) const {
    const auto words = split(folded, ' ');
    return !words_.empty() && std::ranges::all_of(words_, [&](const Word& word) {
        return std::ranges::any_of(words, [&](std::string_view one) {
            return word.begins(one) || (slips == Slips::one && word.is_near(one));
        });
    });
}

std::string folded_text(std::string_view text) {
    return " " + locale::search_words(text);
}

}  // namespace agora::search
