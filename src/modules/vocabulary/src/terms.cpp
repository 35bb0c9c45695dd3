#include "agora/vocabulary/terms.hpp"

#include "terms_content.hpp"

#include <algorithm>
#include <tuple>

namespace agora::vocabulary {
namespace {

using Fit = locale::PrefixIndex::Fit;

/// 0 is the best: the whole label, its beginning, a synonym or another language, an inner word.
int rank_of(const locale::PrefixIndex::Hit& hit, Language language) {
    const bool is_seen = static_cast<WordTag>(hit.tag) == label_tag(language);
    if (hit.fit == Fit::exactly) return is_seen ? 0 : 1;
    if (hit.fit == Fit::inner_word) return is_seen ? 4 : 5;
    return is_seen ? 2 : 3;
}

}  // namespace

TermId term_id_of(Kind kind, std::string_view slug) {
    // FNV-1a, 64 bits (Fowler, Noll, Vo), of "kind/slug".
    std::uint64_t hash = 0xCBF29CE484222325;
    const auto mix = [&](std::string_view text) {
        for (const char c : text) {
            hash ^= static_cast<unsigned char>(c);
            hash *= 0x100000001B3;
        }
    };
    mix(fields::enum_name(kind));
    mix("/");
    mix(slug);
    return TermId{static_cast<std::int64_t>(hash >> 1)};
}

const std::string& Term::label(Language language) const {
    const std::string& wanted = language == Language::nl   ? label_nl
                                : language == Language::fr ? label_fr
                                                           : label_en;
    if (!wanted.empty()) return wanted;
    if (!label_en.empty()) return label_en;
    return label_nl.empty() ? label_fr : label_nl;
}

const std::vector<std::string>& Term::synonyms_in(Language language) const {
    return language == Language::nl   ? synonyms_nl
           : language == Language::fr ? synonyms_fr
                                      : synonyms_en;
}

Terms::Terms(std::unique_ptr<const Content> content) : content_(std::move(content)) {}
Terms::~Terms() = default;

TermId Terms::canonical(TermId id) const {
    return content_->canonical(id);
}

const Term* Terms::find(TermId id) const {
    const auto at = content_->places.find(content_->canonical(id));
    return at == content_->places.end() ? nullptr : &content_->terms[at->second];
}

const Term* Terms::by_slug(Kind kind, std::string_view slug) const {
    const auto& ids = content_->slugs_of(kind);
    const auto at = ids.find(slug);
    return at == ids.end() ? nullptr : find(at->second);
}

std::string_view Terms::label(TermId id, Language language) const {
    const Term* term = find(id);
    return term == nullptr ? std::string_view{} : term->label(language);
}

std::vector<const Term*> Terms::all(Kind kind, Language language) const {
    std::vector<const Term*> all;
    for (const std::size_t place : content_->order(language).places) {
        if (content_->terms[place].kind == kind) all.push_back(&content_->terms[place]);
    }
    return all;
}

std::size_t Terms::count(Kind kind) const {
    return static_cast<std::size_t>(std::ranges::count(content_->terms, kind, &Term::kind));
}

std::vector<const Term*> Terms::suggest(Kind kind, std::string_view typed, Language language,
                                        std::size_t most) const {
    content_->prepare_words();
    std::unordered_map<std::size_t, int> ranks;
    content_->words.find(typed, [&](const auto& hit) {
        if (content_->terms[hit.number].kind != kind) return;
        const int rank = rank_of(hit, language);
        const auto [at, added] = ranks.emplace(hit.number, rank);
        if (!added) at->second = std::min(at->second, rank);
    });
    const auto& order = content_->order(language);
    std::vector<std::tuple<int, std::size_t, std::size_t>> found;
    for (const auto& [place, rank] : ranks) found.emplace_back(rank, order.ranks[place], place);
    std::ranges::sort(found);
    if (found.size() > most) found.resize(most);
    std::vector<const Term*> terms;
    for (const auto& [rank, label, place] : found) terms.push_back(&content_->terms[place]);
    return terms;
}

std::vector<const Term*> Terms::matching(std::string_view word) const {
    content_->prepare_words();
    std::vector<const Term*> terms;
    for (const auto& hit : content_->words.exactly(word)) {
        const Term* term = &content_->terms[hit.number];
        if (std::ranges::find(terms, term) == terms.end()) terms.push_back(term);
    }
    return terms;
}

std::vector<const Term*> Terms::professions_of(TermId sector, Language language) const {
    const auto at = content_->professions_of_sector.find(canonical(sector));
    if (at == content_->professions_of_sector.end()) return {};
    return content_->sorted(at->second, language);
}

std::vector<const Term*> Terms::skills_of(TermId profession, Language language) const {
    const auto at = content_->skills_of_profession.find(canonical(profession));
    if (at == content_->skills_of_profession.end()) return {};
    return content_->sorted(at->second, language);
}

std::string_view Terms::description(TermId id, Language language) const {
    const auto at = content_->descriptions.find(id);
    if (at == content_->descriptions.end()) return {};
    return at->second[static_cast<std::size_t>(language)];
}

}  // namespace agora::vocabulary
