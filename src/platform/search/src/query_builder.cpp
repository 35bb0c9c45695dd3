#include "query_builder.hpp"

#include "document_terms.hpp"
#include "query_filters.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::search {
namespace {

using Query = Xapian::Query;

constexpr double kStemWeight = 0.6;
constexpr double kSynonymWeight = 0.6;
constexpr double kCorrectionWeight = 0.8;
constexpr double kUnfinishedWeight = 0.4;
constexpr Xapian::termcount kMostCompletions = 64;
constexpr std::size_t kShortestUnfinished = 2;
constexpr std::size_t kMostCorrections = 6;
constexpr std::size_t kMostCandidates = 8;
constexpr std::size_t kShortestCorrected = 4;
constexpr std::size_t kShortestTwiceCorrected = 8;
constexpr std::size_t kLongestCorrected = 32;

Query scaled(double factor, const Query& query) {
    return {Query::OP_SCALE_WEIGHT, query, factor};
}

Query either(const Query& left, const Query& right) {
    return {Query::OP_OR, left, right};
}

Query all_of(const std::vector<Query>& queries) {
    return {Query::OP_AND, queries.begin(), queries.end()};
}

/// Of words with the same stem; the stem itself is indexed as a word.
std::vector<std::string> stem_terms(const Forms& forms) {
    std::vector<std::string> terms;
    for (const Language language : kLanguages) {
        for (const std::string& stem : forms.stems[static_cast<std::size_t>(language)]) {
            terms.push_back(stem_term(language, stem));
            if (stem != forms.folded) terms.push_back(word_term(stem));
        }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

/// Scores of nothing but filters would be noise.
Query everything() {
    return scaled(0, Query::MatchAll);
}

}  // namespace

BuiltQuery QueryBuilder::build(const Question& question) {
    const TypedText typed = read_typed(question.text, question.completion, forms_);
    for (const auto& phrase : typed.phrases) {
        std::vector<std::string> terms;
        for (const TypedWord& word : phrase) terms.push_back(word_term(word.forms.folded));
        units_.push_back({phrase_query(terms), false});
    }
    add_words(typed.words);
    BuiltQuery built;
    finish(question, built);
    return built;
}

/// What stands nowhere is left out; Query{} matches nothing.
Query QueryBuilder::word_query(const Forms& forms) const {
    auto stems = stem_terms(forms);
    std::erase_if(stems, [&](const std::string& stem) { return !has(stem); });
    const std::string term = word_term(forms.folded);
    const Query itself = has(term) ? Query{term} : Query{};
    if (stems.empty()) return itself;
    const Query by_stem{Query::OP_SYNONYM, stems.begin(), stems.end()};
    return either(itself, scaled(kStemWeight, by_stem));
}

Query QueryBuilder::phrase_query(const std::vector<std::string>& terms) const {
    if (!std::ranges::all_of(terms, [&](const std::string& term) { return has(term); })) return {};
    if (terms.size() == 1) return Query{terms.front()};
    return {Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
}

void QueryBuilder::add_words(std::span<const TypedWord> words) {
    while (!words.empty()) {
        const auto synonyms = context_.synonyms.at_start_of(words);
        std::size_t length = std::max<std::size_t>(synonyms.words, 1);
        while (length < words.size() && words[length].word.link == Link::hyphen) ++length;
        const auto own = words.first(length);
        Query query = compound(own);
        // As one word, added up: OP_MAX below OP_OR crashes Xapian 1.4.22.
        std::vector<Query> others;
        for (const std::string_view label : synonyms.others) {
            Query other = label_query(label);
            if (!other.empty()) others.push_back(std::move(other));
        }
        if (!others.empty()) {
            const Query same{Query::OP_SYNONYM, others.begin(), others.end()};
            query = either(query, scaled(kSynonymWeight, same));
        }
        const bool is_optional = std::all_of(
            own.begin(), own.end(), [](const TypedWord& word) { return word.is_optional; });
        units_.push_back({query, is_optional});
        words = words.subspan(length);
    }
}

/// A synonym of one word is found by its stems too, several words only as they follow each other.
Query QueryBuilder::label_query(std::string_view label) {
    std::vector<std::string> terms;
    for (const std::string_view word : split(label, ' ')) {
        terms.push_back(word_term(forms_.of(word).folded));
    }
    return terms.size() == 1 ? word_query(forms_.of(label)) : phrase_query(terms);
}

/// Words that belong together: all of them; or, at a hyphen, also as one word.
Query QueryBuilder::compound(std::span<const TypedWord> words) {
    std::vector<Query> parts;
    std::string joined;
    for (const TypedWord& typed : words) {
        parts.push_back(with_correction(typed));
        joined += typed.word.text;
    }
    const Query together = all_of(parts);
    const bool is_hyphenated = words.size() > 1 && words.back().word.link == Link::hyphen;
    return is_hyphenated ? either(together, word_query(forms_.of(joined))) : together;
}

Query QueryBuilder::with_correction(const TypedWord& typed) {
    Query query = word_query(typed.forms);
    const std::string& folded = typed.forms.folded;
    if (typed.is_open && folded.size() >= kShortestUnfinished) {
        const Query unfinished{Query::OP_WILDCARD, word_term(folded), kMostCompletions,
                               Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM};
        query = either(query, scaled(kUnfinishedWeight, unfinished));
    }
    if (is_known(typed)) return query;
    const std::string correction = correction_of(typed);
    if (correction.empty()) return query;
    corrections_.push_back({std::string{typed.word.text}, correction});
    replacements_.emplace_back(typed.word, correction);
    return either(query, scaled(kCorrectionWeight, word_query(forms_.of(correction))));
}

bool QueryBuilder::is_known(const TypedWord& typed) const {
    const std::string term = word_term(typed.forms.folded);
    if (has(term)) return true;
    if (typed.is_open && database_.allterms_begin(term) != database_.allterms_end(term))
        return true;
    const auto stems = stem_terms(typed.forms);
    return std::any_of(stems.begin(), stems.end(),
                       [&](const std::string& stem) { return has(stem); });
}

std::string QueryBuilder::correction_of(const TypedWord& typed) const {
    const std::string& folded = typed.forms.folded;
    if (corrections_.size() == kMostCorrections) return {};
    if (folded.size() < kShortestCorrected || folded.size() > kLongestCorrected) return {};
    if (std::any_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    const std::size_t edits = folded.size() < kShortestTwiceCorrected ? 1 : 2;
    const auto dictionary = context_.dictionary();
    for (const auto word : dictionary->words_near(folded, edits, kMostCandidates)) {
        if (may_be_proposed(word)) return std::string{word};
    }
    return {};
}

/// It stands in a document whose words are not withheld.
bool QueryBuilder::may_be_proposed(std::string_view word) const {
    const std::string proposed{kProposedTerm};
    const std::string term = word_term(word);
    auto with_word = database_.postlist_begin(term);
    auto with_mark = database_.postlist_begin(proposed);
    while (with_word != database_.postlist_end(term) &&
           with_mark != database_.postlist_end(proposed)) {
        if (*with_word == *with_mark) return true;
        if (*with_word < *with_mark) {
            with_word.skip_to(*with_mark);
        } else {
            with_mark.skip_to(*with_word);
        }
    }
    return false;
}

void QueryBuilder::finish(const Question& question, BuiltQuery& built) const {
    std::vector<Query> wanted;
    std::vector<Query> optional;
    for (const Unit& unit : units_) (unit.is_optional ? optional : wanted).push_back(unit.query);
    if (wanted.empty()) wanted.swap(optional);
    const auto completed = [&](const Query& query) {
        if (optional.empty()) return filtered(query, question);
        const Query extra{Query::OP_OR, optional.begin(), optional.end()};
        return filtered(Query{Query::OP_AND_MAYBE, query, extra}, question);
    };
    built.all_words = completed(wanted.empty() ? everything() : all_of(wanted));
    built.can_relax = wanted.size() > 1;
    if (built.can_relax) {
        built.some_words = completed(Query{Query::OP_OR, wanted.begin(), wanted.end()});
    }
    built.corrections = corrections_;
    if (!replacements_.empty()) built.did_you_mean = corrected_text(question.text);
}

std::string QueryBuilder::corrected_text(std::string_view typed) const {
    std::string text{cut_at_code_point(typed, kLongestTyped)};
    auto replacements = replacements_;
    std::sort(replacements.begin(), replacements.end(), [](const auto& left, const auto& right) {
        return left.first.begin > right.first.begin;
    });
    for (const auto& [word, better] : replacements)
        text.replace(word.begin, word.text.size(), better);
    return text;
}

}  // namespace agora::search
