#include "asked.hpp"

#include "agora/resources/resources.hpp"
#include "agora/search/held_words.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace agora::work {
namespace {

constexpr std::string_view kFile = "work/data/asked.tsv";
constexpr std::string_view kYears = "#";
/// So many words stand at most between a word that asks and what it asks for: "we look for, if possible, a woman".
constexpr std::size_t kAskedBefore = 4;
constexpr std::size_t kAskedAfter = 2;
constexpr std::size_t kWhateverReaches = 12;

/// What a line of the file means: see there.
enum class Role { asks, asks_beside, asking, whatever, nothing };

using Words = std::vector<std::string>;

struct Phrase {
    Role role = Role::asks;
    Asked ground = Asked::nothing;
    std::string text = {};  ///< as the file has it, or its words when they are of several
    Words words = {};
};
struct Phrases {
    std::multimap<std::string, Phrase, std::less<>> by_first = {};
};

/// A phrase where it stands in a sentence.
struct Found {
    const Phrase* phrase = nullptr;
    std::size_t from = 0;
    std::size_t end = 0;
};

Words words_of(std::string_view text) {
    Words words;
    const std::string folded = search::folded_text(text);
    for (const std::string_view word : split(folded, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

/// "a/b c" is "a c" and "b c".
std::vector<std::string> spelled_out(std::string_view text) {
    std::vector<std::string> all{{}};
    for (const std::string_view word : split(text, ' ')) {
        std::vector<std::string> longer;
        for (const std::string& start : all) {
            for (const std::string_view one : split(word, '/')) {
                longer.push_back(start + (start.empty() ? "" : " ") + std::string{one});
            }
        }
        all = std::move(longer);
    }
    return all;
}

Phrase phrase_of(std::string_view meaning) {
    Phrase phrase;
    if (meaning == "asking") return {.role = Role::asking};
    if (meaning == "whatever") return {.role = Role::whatever};
    if (meaning == "nothing") return {.role = Role::nothing};
    if (meaning.ends_with('?')) {
        phrase.role = Role::asks_beside;
        meaning.remove_suffix(1);
    }
    const auto ground = fields::enum_value<Asked>(meaning);
    AGORA_ASSERT(ground.has_value());
    phrase.ground = *ground;
    return phrase;
}

void add_line(std::string_view meaning, std::string_view text, Phrases& phrases) {
    for (std::string& one : spelled_out(text)) {
        Phrase phrase = phrase_of(meaning);
        for (const std::string_view word : split(one, ' ')) {
            if (word == kYears) {
                phrase.words.emplace_back(word);
                continue;
            }
            for (std::string& folded : words_of(word)) phrase.words.push_back(std::move(folded));
        }
        phrase.text = std::move(one);
        AGORA_ASSERT(!phrase.words.empty() && phrase.words.front() != kYears);
        std::string first = phrase.words.front();
        phrases.by_first.emplace(std::move(first), std::move(phrase));
    }
}

bool is_age(std::string_view word) {
    return word.size() == 2 && word >= "16" && word <= "99" && word[1] >= '0' && word[1] <= '9';
}

bool stands_at(const Phrase& phrase, const Words& words, std::size_t at) {
    if (at + phrase.words.size() > words.size()) return false;
    for (std::size_t next = 0; next < phrase.words.size(); ++next) {
        const std::string& word = words[at + next];
        const bool same = phrase.words[next] == kYears ? is_age(word) : phrase.words[next] == word;
        if (!same) return false;
    }
    return true;
}

std::vector<Found> found_in(const Phrases& phrases, const Words& words) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto [from, end] = phrases.by_first.equal_range(words[at]);
        for (auto one = from; one != end; ++one) {
            const Phrase& phrase = one->second;
            if (stands_at(phrase, words, at)) {
                found.push_back({&phrase, at, at + phrase.words.size()});
            }
        }
    }
    return found;
}

/// Whether this one asks, beside what else was found in its sentence.
bool asks(const Found& one, const std::vector<Found>& all) {
    bool asked = one.phrase->role == Role::asks;
    if (!asked && one.phrase->role != Role::asks_beside) return false;
    for (const Found& other : all) {
        const bool overlaps = other.from < one.end && one.from < other.end;
        const bool before = other.end <= one.from;
        switch (other.phrase->role) {
            case Role::nothing:
                if (overlaps) return false;
                break;
            case Role::whatever:
                if (before && one.from - other.end < kWhateverReaches) return false;
                break;
            case Role::asking:
                asked = asked || (before && one.from - other.end < kAskedBefore) ||
                        (other.from >= one.end && other.from - one.end < kAskedAfter);
                break;
            case Role::asks:
            case Role::asks_beside:
                break;
        }
    }
    return asked;
}

/// With the numbers that stand there.
std::string text_of(const Found& one, const Words& words) {
    if (std::ranges::find(one.phrase->words, kYears) == one.phrase->words.end()) {
        return one.phrase->text;
    }
    return joined(Words(words.begin() + static_cast<std::ptrdiff_t>(one.from),
                        words.begin() + static_cast<std::ptrdiff_t>(one.end)),
                  " ");
}

AskedFor asked_in_sentence(const Phrases& phrases, std::string_view sentence) {
    const Words words = words_of(sentence);
    const auto all = found_in(phrases, words);
    const Found* first = nullptr;
    for (const Found& one : all) {
        const bool earlier = first == nullptr || one.from < first->from ||
                             (one.from == first->from && one.end > first->end);
        if (earlier && asks(one, all)) first = &one;
    }
    if (first == nullptr) return {};
    return {first->phrase->ground, text_of(*first, words)};
}

}  // namespace

void start_asked(web::Services& services) {
    auto phrases = std::make_shared<Phrases>();
    const resources::Resource* file = services.files.find(kFile);
    AGORA_ASSERT(file != nullptr);
    for (const std::string_view line : split(file->bytes, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() != 2 || line.starts_with('#')) continue;
        add_line(columns[0], columns[1], *phrases);
    }
    services.put_state(std::move(phrases));
}

AskedFor asked_for(const web::Services& services, std::string_view text) {
    const auto& phrases = services.state<Phrases>();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(".!?"), text.size() - 1);
        const AskedFor asked = asked_in_sentence(phrases, text.substr(0, end + 1));
        if (asked.ground != Asked::nothing) return asked;
        text.remove_prefix(end + 1);
    }
    return {};
}

}  // namespace agora::work
