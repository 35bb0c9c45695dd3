#include "near.hpp"

#include "agora/locale/prefix_index.hpp"
#include "agora/resources/resources.hpp"
#include "agora/search/held_words.hpp"
#include "sight.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace agora::wishes {
namespace {

constexpr std::string_view kFile = "wishes/data/synonyms.tsv";
constexpr std::size_t kMostNear = 6;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kLongestText = 2'000;  ///< bytes that are looked at
constexpr std::size_t kShortest = 3;
constexpr double kInTitle = 3;
constexpr double kOtherWord = 0.7;
/// What is much farther than the best is near to nothing.
constexpr double kLeastShare = 0.35;

constexpr std::array kSmallWords{
    "aan",  "als",   "avec",  "bij",  "can",    "cette", "could", "dans", "dat",  "des",  "die",
    "dit",  "door",  "een",   "elle", "est",    "for",   "from",  "geen", "heb",  "het",  "hun",
    "ils",  "kan",   "les",   "leur", "like",   "maar",  "mais",  "meer", "met",  "moet", "mijn",
    "naar", "niet",  "nog",   "nous", "not",    "one",   "ons",   "ook",  "our",  "over", "par",
    "pas",  "plus",  "pour",  "que",  "qui",    "sans",  "ses",   "son",  "sont", "sur",  "that",
    "the",  "their", "they",  "this", "une",    "uit",   "van",   "voor", "vous", "wat",  "when",
    "will", "with",  "would", "wil",  "worden", "wordt", "you",   "your", "zijn", "zou"};

struct LabelWord {
    std::string folded;  ///< after a space, as HeldWords looks for it
    search::HeldWords held;
};
struct Synonyms {
    std::vector<std::vector<LabelWord>> lines;
};

LabelWord label_of_word(std::string_view word) {
    return {search::folded_text(word), search::HeldWords{word}};
}

/// One word, and what means the same.
struct Concept {
    search::HeldWords typed;
    std::vector<const search::HeldWords*> others = {};

    /// How strongly it stands in a text: 0 not at all.
    double strength_in(std::string_view folded) const {
        if (typed.holds(folded)) return 1;
        const bool other = std::ranges::any_of(
            others, [&](const search::HeldWords* one) { return one->holds(folded); });
        return other ? kOtherWord : 0;
    }
};

std::vector<Concept> concepts_of(const Synonyms& synonyms, std::string_view text) {
    const std::string words = locale::search_words(text.substr(0, kLongestText));
    std::vector<std::string_view> seen;
    std::vector<Concept> concepts;
    for (const std::string_view word : split(words, ' ')) {
        const bool small =
            word.size() < kShortest || std::ranges::find(kSmallWords, word) != kSmallWords.end();
        if (small || std::ranges::find(seen, word) != seen.end()) continue;
        if (concepts.size() == kMostWords) break;
        seen.push_back(word);
        const LabelWord own = label_of_word(word);
        Concept wanted{.typed = own.held};
        for (const auto& line : synonyms.lines) {
            const bool fits = std::ranges::any_of(line, [&](const LabelWord& label) {
                return label.held.holds(own.folded) || own.held.holds(label.folded);
            });
            if (!fits) continue;
            for (const LabelWord& label : line) wanted.others.push_back(&label.held);
        }
        concepts.push_back(std::move(wanted));
    }
    return concepts;
}

struct Score {
    double worth = 0;
    int concepts = 0;
    bool in_title = false;
};

void add_concept(const Register& all, const Concept& wanted,
                 std::map<const Entry*, Score>& scores) {
    std::vector<std::pair<const Entry*, double>> having;
    for (const Entry& entry : all.entries) {
        const double strength = wanted.strength_in(entry.folded);
        if (strength > 0) having.emplace_back(&entry, strength);
    }
    const double rare = std::log(1.0 + static_cast<double>(all.entries.size()) /
                                           static_cast<double>(having.size() + 1));
    for (const auto& [entry, strength] : having) {
        const double in_title = wanted.strength_in(entry->folded_title);
        Score& score = scores[entry];
        score.worth += rare * std::max(strength, in_title * kInTitle);
        score.in_title = score.in_title || in_title > 0;
        ++score.concepts;
    }
}

}  // namespace

void start_synonyms(web::Services& services) {
    auto synonyms = std::make_shared<Synonyms>();
    if (const resources::Resource* file = services.files.find(kFile)) {
        for (const std::string_view line : split(file->bytes, '\n')) {
            if (line.empty() || line.front() == '#') continue;
            auto& labels = synonyms->lines.emplace_back();
            for (const std::string_view word : split(line, '\t')) {
                labels.push_back(label_of_word(word));
            }
        }
    }
    services.put_state(std::move(synonyms));
}

std::vector<const Entry*> near_wishes(const web::Services& services, const access::Actor& actor,
                                      const Register& all, std::string_view text) {
    std::map<const Entry*, Score> scores;
    for (const Concept& wanted : concepts_of(services.state<Synonyms>(), text)) {
        add_concept(all, wanted, scores);
    }
    std::map<const Entry*, double> worths;
    for (const auto& [entry, score] : scores) {
        if (!score.in_title && score.concepts < 2) continue;
        const Entry* shown = entry->wish.merged_into ? all.find(entry->wish.merged_into) : entry;
        if (shown == nullptr || !may_see(actor, shown->wish)) continue;
        worths[shown] = std::max(worths[shown], score.worth);
    }
    std::vector<std::pair<const Entry*, double>> ranked(worths.begin(), worths.end());
    std::ranges::sort(ranked, [](const auto& one, const auto& other) {
        if (one.second != other.second) return one.second > other.second;
        return one.first->wish.number < other.first->wish.number;
    });
    std::vector<const Entry*> near;
    for (const auto& [entry, worth] : ranked) {
        if (worth < ranked.front().second * kLeastShare || near.size() == kMostNear) break;
        near.push_back(entry);
    }
    return near;
}

}  // namespace agora::wishes
