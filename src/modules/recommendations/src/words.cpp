#include "words.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/resources/resources.hpp"
#include "agora/search/held_texts.hpp"
#include "text_store.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

namespace agora::recommendations {
namespace {

constexpr std::string_view kFile = "recommendations/data/synonyms.tsv";
constexpr std::size_t kLongestText = 4'000;  ///< bytes that are looked at

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

/// The words of the newest texts, of all languages.
struct HeldRecommendations {
    search::HeldTexts titles;
    search::HeldTexts texts;  ///< with their titles
};

std::string titles_in(const Entry& entry) {
    std::string said;
    for (const Title& title : entry.titles) said += title.title + " ";
    return said;
}

std::map<std::int64_t, std::string> read_texts(db::ReadTx& tx, std::span<const std::int64_t> ids) {
    std::vector<RecommendationId> items;
    for (const std::int64_t id : ids) items.emplace_back(id);
    std::map<std::int64_t, std::string> said;
    for (const Text& text : list_newest_texts_among(tx, items)) {
        std::string& own = said[text.recommendation_id.value()];
        for (const std::string* part : {&text.title, &text.context, &text.developments, &text.means,
                                        &text.carried_out_by, &text.inspiration, &text.attention}) {
            own += *part + " ";
        }
    }
    return said;
}

void follow(HeldRecommendations& held, db::ReadTx& tx, const std::shared_ptr<const Register>& all) {
    const auto stamps = [&] {
        std::vector<search::Stamped> stamped;
        for (const Entry& entry : all->entries) {
            stamped.push_back({entry.row.recommendation_id.value(), entry.words_stamp});
        }
        return stamped;
    };
    held.titles.follow({all}, stamps, [&](std::span<const std::int64_t> ids) {
        std::map<std::int64_t, std::string> said;
        for (const std::int64_t id : ids) {
            if (const Entry* entry = all->find(RecommendationId{id})) said[id] = titles_in(*entry);
        }
        return said;
    });
    held.texts.follow({all}, stamps,
                      [&](std::span<const std::int64_t> ids) { return read_texts(tx, ids); });
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

/// How strong something stands in a recommendation: 3 in a title, 1 in a text.
struct Strength {
    std::int64_t id = 0;
    double strength = 0;
};
/// Ascending by id.
using Strengths = std::vector<Strength>;

search::HeldIds holding(const search::HeldTexts& texts, std::string_view word) {
    return word.size() < kShortest ? texts.having(word) : texts.holding(search::HeldWords{word});
}

Strengths strengths_of_word(const HeldRecommendations& held, std::string_view word) {
    const search::HeldIds in_titles = holding(held.titles, word);
    const search::HeldIds in_texts = holding(held.texts, word);
    Strengths strengths;
    strengths.reserve(in_texts.all().size());
    auto title = in_titles.all().begin();
    for (const std::int64_t id : in_texts.all()) {
        while (title != in_titles.all().end() && *title < id) ++title;
        const bool in_title = title != in_titles.all().end() && *title == id;
        strengths.push_back({id, in_title ? 3.0 : 1.0});
    }
    return strengths;
}

/// What both hold, with the weaker of their strengths.
Strengths weaker(const Strengths& one, const Strengths& other) {
    Strengths both;
    auto beside = other.begin();
    for (const Strength& own : one) {
        while (beside != other.end() && beside->id < own.id) ++beside;
        if (beside == other.end()) break;
        if (beside->id == own.id) {
            both.push_back({own.id, std::min(own.strength, beside->strength)});
        }
    }
    return both;
}

/// All words of the way, with the weakest of their strengths.
Strengths strengths_of_way(const HeldRecommendations& held, std::string_view way) {
    Strengths all;
    bool first = true;
    for (const std::string_view word : split(way, ' ')) {
        if (is_small(word)) continue;
        Strengths own = strengths_of_word(held, word);
        all = std::exchange(first, false) ? std::move(own) : weaker(all, own);
    }
    return all;
}

/// The strongest way in which a recommendation has a concept.
struct Having {
    std::int64_t id = 0;
    double strength = 0;
    const std::string* way = nullptr;
};

/// Ascending by id.
std::vector<Having> having_of(const HeldRecommendations& held, const Concept& wanted) {
    constexpr double kOtherWay = 0.7;
    std::vector<Having> all;
    for (const std::string& way : wanted.ways) {
        const double factor = &way == &wanted.ways.front() ? 1 : kOtherWay;
        const Strengths own = strengths_of_way(held, way);
        std::vector<Having> both;
        both.reserve(all.size() + own.size());
        auto before = all.begin();
        for (const Strength& one : own) {
            while (before != all.end() && before->id < one.id) both.push_back(*before++);
            Having having{one.id, one.strength * factor, &way};
            if (before != all.end() && before->id == one.id) {
                if (before->strength >= having.strength) having = *before;
                ++before;
            }
            both.push_back(having);
        }
        both.insert(both.end(), before, all.end());
        all = std::move(both);
    }
    return all;
}

/// A match while concepts are added to it.
struct Best {
    std::int64_t id = 0;
    double score = 0;
    std::size_t concepts = 0;
    double strongest = 0;
    const std::string* by = nullptr;
};

/// Ascending by id.
std::vector<Best> with_concept(const std::vector<Best>& matches, const std::vector<Having>& having,
                               double rare) {
    std::vector<Best> all;
    all.reserve(matches.size() + having.size());
    auto before = matches.begin();
    for (const Having& one : having) {
        while (before != matches.end() && before->id < one.id) all.push_back(*before++);
        Best best{.id = one.id};
        if (before != matches.end() && before->id == one.id) best = *before++;
        const double worth = rare * one.strength;
        best.score += worth;
        ++best.concepts;
        if (best.by == nullptr || worth > best.strongest) {
            best.strongest = worth;
            best.by = one.way;
        }
        all.push_back(best);
    }
    all.insert(all.end(), before, matches.end());
    return all;
}

}  // namespace

void start_words(web::Services& services) {
    services.put_state(std::make_shared<HeldRecommendations>());
    services.put_state(std::make_shared<Synonyms>(read_synonyms(services)));
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

std::vector<Match> look_up(const web::Services& services, db::ReadTx& tx,
                           const std::shared_ptr<const Register>& all,
                           const std::vector<Concept>& concepts, std::size_t most) {
    auto& held = services.state<HeldRecommendations>();
    follow(held, tx, all);
    std::vector<Best> matches;
    for (const Concept& wanted : concepts) {
        const std::vector<Having> having = having_of(held, wanted);
        const double rare = std::log(1.0 + static_cast<double>(all->entries.size()) /
                                               static_cast<double>(having.size() + 1));
        matches = with_concept(matches, having, rare);
    }
    const auto cut = matches.begin() + static_cast<std::ptrdiff_t>(std::min(most, matches.size()));
    std::ranges::partial_sort(matches, cut, [](const Best& one, const Best& other) {
        return one.score != other.score ? one.score > other.score : one.id < other.id;
    });
    matches.erase(cut, matches.end());
    std::vector<Match> found;
    found.reserve(matches.size());
    for (const Best& best : matches) {
        found.push_back({RecommendationId{best.id}, best.score, best.concepts, *best.by});
    }
    return found;
}

}  // namespace agora::recommendations
