#include "words.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/resources/resources.hpp"
#include "agora/web/kept.hpp"
#include "text_store.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace agora::recommendations {
namespace {

constexpr std::string_view kKept = "recommendations.words";
constexpr std::string_view kFile = "recommendations/data/synonyms.tsv";
constexpr std::size_t kLongestText = 4'000;  ///< bytes that are looked at
/// Words that share their stem share at least their beginning.
constexpr std::size_t kSharedBeginning = 4;

constexpr std::array kSmallWords{
    "aan",   "als",  "bij", "dat",  "de",    "den",    "der",   "des",  "deze",  "die",  "dit",
    "door",  "een",  "en",  "het",  "hun",   "in",     "is",    "kan",  "maar",  "met",  "moet",
    "naar",  "niet", "nog", "of",   "om",    "ook",    "op",    "over", "te",    "tot",  "uit",
    "van",   "voor", "wat", "we",   "wij",   "worden", "wordt", "ze",   "zich",  "zijn", "au",
    "aux",   "avec", "ce",  "ces",  "cette", "dans",   "du",    "elle", "est",   "et",   "il",
    "la",    "le",   "les", "leur", "leurs", "mais",   "nous",  "ou",   "par",   "pas",  "plus",
    "pour",  "que",  "qui", "se",   "ses",   "son",    "sont",  "sur",  "un",    "une",  "vous",
    "a",     "an",   "and", "are",  "as",    "at",     "be",    "by",   "for",   "from", "it",
    "its",   "not",  "on",  "or",   "our",   "so",     "that",  "the",  "their", "this", "to",
    "which", "will", "with"};

bool is_small(std::string_view word) {
    return word.size() < 2 || std::ranges::find(kSmallWords, word) != kSmallWords.end();
}

/// Of a short word others begin that have nothing to do with it; of a longer one its own forms.
constexpr std::size_t kShortest = 4;
constexpr std::size_t kLongestEnding = 3;

struct LabelWord {
    std::string text;
    search::HeldWords held;
};
/// One label of a line: each word with what shares its stem.
struct Label {
    std::string folded;
    std::vector<LabelWord> words;
};
struct Synonyms {
    std::vector<std::vector<Label>> lines;
};

Synonyms read_synonyms(const web::Services& services) {
    Synonyms synonyms;
    const resources::Resource* file = services.files.find(kFile);
    if (file == nullptr) return synonyms;
    for (const std::string_view line : split(file->bytes, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<Label> labels;
        for (const std::string_view text : split(line, '\t')) {
            Label label{.folded = locale::search_words(text), .words = {}};
            for (const std::string_view word : split(label.folded, ' ')) {
                label.words.push_back({std::string{word}, search::HeldWords{word}});
            }
            if (!label.folded.empty()) labels.push_back(std::move(label));
        }
        synonyms.lines.push_back(std::move(labels));
    }
    return synonyms;
}

void add_words(std::map<std::string, std::map<RecommendationId, bool>>& all, RecommendationId id,
               std::string_view text, bool in_title) {
    const std::string folded = locale::search_words(text);
    for (const std::string_view word : split(folded, ' ')) {
        if (is_small(word)) continue;
        bool& there = all[std::string{word}][id];
        there = there || in_title;
    }
}

WordIndex load(db::ReadTx& tx) {
    std::map<std::string, std::map<RecommendationId, bool>> all;
    WordIndex index;
    RecommendationId last;
    for (const Text& text : list_newest_texts(tx)) {
        if (text.recommendation_id != std::exchange(last, text.recommendation_id)) {
            ++index.recommendations;
        }
        add_words(all, text.recommendation_id, text.title, true);
        for (const std::string* part : {&text.context, &text.developments, &text.means,
                                        &text.carried_out_by, &text.inspiration, &text.attention}) {
            add_words(all, text.recommendation_id, *part, false);
        }
    }
    for (const auto& [word, places] : all) {
        index.words.push_back(word);
        auto& postings = index.postings.emplace_back();
        for (const auto& [id, in_title] : places) postings.push_back({id, in_title});
    }
    return index;
}

bool is_form_of(const LabelWord& label, std::string_view word) {
    if (label.text == word) return true;
    return label.text.size() >= kShortest && word.size() <= label.text.size() + kLongestEnding &&
           label.held.holds(" " + std::string{word});
}

bool is_label(const Label& label, std::span<const std::string_view> words) {
    return std::ranges::equal(label.words, words, is_form_of);
}

/// The line with a label that begins here, and how many words it takes; the longest label wins.
std::pair<const std::vector<Label>*, std::size_t> line_at(const Synonyms& synonyms,
                                                          std::span<const std::string_view> rest) {
    const std::vector<Label>* found = nullptr;
    std::size_t taken = 0;
    for (const auto& line : synonyms.lines) {
        for (const Label& label : line) {
            const std::size_t count = label.words.size();
            if (count <= taken || count > rest.size()) continue;
            if (!is_label(label, rest.first(count))) continue;
            found = &line;
            taken = count;
        }
    }
    return {found, taken};
}

/// Strength by recommendation: 3 in a title, 1 in a text.
using Strengths = std::unordered_map<RecommendationId, double>;

Strengths strengths_of_word(const WordIndex& index, std::string_view word) {
    Strengths strengths;
    const search::HeldWords held{word};
    const std::string beginning{word.substr(0, kSharedBeginning)};
    for (auto at = std::ranges::lower_bound(index.words, beginning); at != index.words.end();
         ++at) {
        if (!at->starts_with(beginning)) break;
        if (word.size() < kShortest ? *at != word : !held.holds(" " + *at)) continue;
        for (const Posting& posting :
             index.postings[static_cast<std::size_t>(at - index.words.begin())]) {
            double& strength = strengths[posting.recommendation];
            strength = std::max(strength, posting.in_title ? 3.0 : 1.0);
        }
    }
    return strengths;
}

/// All words of the way, with the weakest of their strengths.
Strengths strengths_of_way(const WordIndex& index, std::string_view way) {
    Strengths all;
    bool first = true;
    for (const std::string_view word : split(way, ' ')) {
        if (is_small(word)) continue;
        Strengths own = strengths_of_word(index, word);
        if (std::exchange(first, false)) {
            all = std::move(own);
            continue;
        }
        std::erase_if(all, [&](const auto& one) { return !own.contains(one.first); });
        for (auto& [id, strength] : all) strength = std::min(strength, own.at(id));
    }
    return all;
}

}  // namespace

std::shared_ptr<const WordIndex> words_of(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<WordIndex>>().at(tx);
}

void start_words(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<WordIndex>>(std::string{kKept}, &load));
    services.put_state(std::make_shared<Synonyms>(read_synonyms(services)));
}

void touch_words(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

std::vector<Concept> concepts_of(const web::Services& services, std::string_view text) {
    const auto& synonyms = services.state<Synonyms>();
    const std::string folded = locale::search_words(text.substr(0, kLongestText));
    const std::vector<std::string_view> words = split(folded, ' ');
    std::vector<Concept> concepts;
    const auto add = [&](Concept wanted) {
        const bool there =
            std::ranges::find(concepts, wanted.typed, &Concept::typed) != concepts.end();
        if (!there && concepts.size() < kMostConcepts) concepts.push_back(std::move(wanted));
    };
    for (std::size_t at = 0; at < words.size();) {
        const auto [line, taken] = line_at(synonyms, std::span{words}.subspan(at));
        if (line == nullptr) {
            if (!is_small(words[at])) add({std::string{words[at]}, {std::string{words[at]}}});
            ++at;
            continue;
        }
        std::vector<std::string> typed;
        for (std::size_t word = at; word < at + taken; ++word) typed.emplace_back(words[word]);
        Concept wanted{joined(typed, " "), {joined(typed, " ")}};
        for (const Label& label : *line) {
            if (label.folded != wanted.typed) wanted.ways.push_back(label.folded);
        }
        add(std::move(wanted));
        at += taken;
    }
    return concepts;
}

std::vector<Match> look_up(const WordIndex& index, const std::vector<Concept>& concepts) {
    struct Best {
        Match match;
        double strongest = 0;
    };
    constexpr double kOtherWay = 0.7;
    std::unordered_map<RecommendationId, Best> all;
    for (const Concept& wanted : concepts) {
        std::unordered_map<RecommendationId, std::pair<double, const std::string*>> having;
        for (const std::string& way : wanted.ways) {
            const double factor = &way == &wanted.ways.front() ? 1 : kOtherWay;
            for (const auto& [id, strength] : strengths_of_way(index, way)) {
                auto& best = having[id];
                if (strength * factor > best.first) best = {strength * factor, &way};
            }
        }
        const double rare = std::log(1.0 + static_cast<double>(index.recommendations) /
                                               static_cast<double>(having.size() + 1));
        for (const auto& [id, best] : having) {
            Best& one = all[id];
            const double worth = rare * best.first;
            one.match.recommendation = id;
            one.match.score += worth;
            ++one.match.concepts;
            if (worth > one.strongest) {
                one.strongest = worth;
                one.match.by = *best.second;
            }
        }
    }
    std::vector<Match> found;
    for (auto& [id, best] : all) found.push_back(std::move(best.match));
    std::ranges::sort(found, [](const Match& one, const Match& other) {
        if (one.score != other.score) return one.score > other.score;
        return one.recommendation < other.recommendation;
    });
    return found;
}

}  // namespace agora::recommendations
