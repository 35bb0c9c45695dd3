#include "terms_content.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"

#include <algorithm>
#include <numeric>

namespace agora::vocabulary {
namespace {

/// The ids after merges, each once, without the term itself and without what is gone.
std::vector<TermId> settled(const Terms::Content& content, const Term& term,
                            const std::vector<TermId>& ids, Kind kind) {
    std::vector<TermId> kept;
    for (const TermId id : ids) {
        const TermId now = content.canonical(id);
        const auto at = content.places.find(now);
        if (at == content.places.end() || now == term.term_id) continue;
        if (content.terms[at->second].kind != kind) continue;
        if (std::ranges::find(kept, now) == kept.end()) kept.push_back(now);
    }
    return kept;
}

void unite_synonyms(Term& term) {
    term.synonyms.clear();
    for (const Language language : kLanguages) {
        for (const std::string& word : term.synonyms_in(language)) {
            if (std::ranges::find(term.synonyms, word) == term.synonyms.end()) {
                term.synonyms.push_back(word);
            }
        }
    }
}

}  // namespace

WordTag label_tag(Language language) {
    switch (language) {
        case Language::nl:
            return WordTag::label_nl;
        case Language::fr:
            return WordTag::label_fr;
        case Language::en:
            return WordTag::label_en;
    }
    return WordTag::label_en;
}

std::vector<std::string> forms_of(const std::string& label) {
    const std::size_t comma = label.find(", ");
    if (comma == std::string::npos || label.find(", ", comma + 2) != std::string::npos) return {};
    const std::string first = label.substr(0, comma);
    const std::string second = label.substr(comma + 2);
    const std::size_t tail = second.find(' ');
    if (tail == std::string::npos || first.find(' ') != std::string::npos) return {first, second};
    return {first + second.substr(tail), second};
}

TermId Terms::Content::canonical(TermId id) const {
    constexpr int kLongestChain = 32;
    for (int step = 0; step < kLongestChain; ++step) {
        const auto at = merged.find(id);
        if (at == merged.end()) return places.contains(id) ? id : TermId{};
        id = at->second;
    }
    return {};
}

void Terms::Content::link() {
    for (std::size_t place = 0; place < terms.size(); ++place) {
        places.emplace(terms[place].term_id, place);
        slugs_of(terms[place].kind).emplace(terms[place].slug, terms[place].term_id);
    }
    for (std::size_t place = 0; place < terms.size(); ++place) {
        Term& term = terms[place];
        term.sectors = settled(*this, term, term.sectors, Kind::sector);
        term.near = settled(*this, term, term.near, Kind::profession);
        term.professions = settled(*this, term, term.professions, Kind::profession);
        for (const TermId sector : term.sectors) professions_of_sector[sector].push_back(place);
        for (const TermId one : term.professions) skills_of_profession[one].push_back(place);
        unite_synonyms(term);
    }
}

void Terms::Content::prepare_words() const {
    std::call_once(words_once, [this] {
        for (std::uint32_t place = 0; place < terms.size(); ++place) {
            const Term& term = terms[place];
            const auto add_label = [&](const std::string& label, Language language) {
                const auto tag = static_cast<std::uint8_t>(label_tag(language));
                words.add(label, place, tag);
                for (const std::string& form : forms_of(label)) words.add(form, place, tag);
            };
            add_label(term.label_nl, Language::nl);
            add_label(term.label_fr, Language::fr);
            add_label(term.label_en, Language::en);
            for (const std::string& word : term.synonyms) {
                words.add(word, place, static_cast<std::uint8_t>(WordTag::synonym));
            }
        }
        words.freeze();
    });
}

const Terms::Content::Order& Terms::Content::order(Language language) const {
    Order& order = orders[static_cast<std::size_t>(language)];
    std::call_once(order.once, [&] {
        std::vector<std::string> keys;
        keys.reserve(terms.size());
        for (const Term& term : terms) {
            keys.push_back(locale::sort_key(language, term.label(language)));
        }
        order.places.resize(terms.size());
        std::iota(order.places.begin(), order.places.end(), 0U);
        std::ranges::stable_sort(
            order.places, {}, [&](std::size_t place) -> const auto& { return keys[place]; });
        order.ranks.resize(terms.size());
        for (std::size_t rank = 0; rank < terms.size(); ++rank) {
            order.ranks[order.places[rank]] = rank;
        }
    });
    return order;
}

std::vector<const Term*> Terms::Content::sorted(std::vector<std::size_t> chosen,
                                                Language language) const {
    const Order& by = order(language);
    std::ranges::sort(chosen, {}, [&](std::size_t place) { return by.ranks[place]; });
    std::vector<const Term*> found;
    found.reserve(chosen.size());
    for (const std::size_t place : chosen) found.push_back(&terms[place]);
    return found;
}

}  // namespace agora::vocabulary
