#include "synonyms.hpp"

#include <algorithm>

namespace agora::search {
namespace {

constexpr std::size_t kMostLabels = 24;
constexpr std::size_t kMostWordsInLabel = 5;

void add_word(std::string& label, std::string_view word) {
    if (!label.empty()) label += ' ';
    label += word;
}

std::vector<std::string> stem_keys_of(const Forms& word) {
    std::vector<std::string> keys;
    for (const Language language : kLanguages) {
        for (const std::string& stem : word.stems[static_cast<std::size_t>(language)])
            keys.push_back(stem_term(language, stem));
    }
    return keys;
}

}  // namespace

SynonymTable::SynonymTable(const SynonymGroups& groups) {
    FormMaker forms{kFormsOfReader};
    NewKeys keys;
    for (const auto& group : groups) {
        const std::size_t begin = labels_.size();
        for (const std::string& text : group) {
            const auto words = words_of(text, kMostWordsInLabel + 1);
            if (words.empty() || words.size() > kMostWordsInLabel) continue;
            if (labels_.size() - begin == kMostLabels) break;
            add_label(words, forms, keys);
        }
        group_ends_.push_back(static_cast<std::uint32_t>(labels_.size()));
    }
    keep(keys);
    texts_.shrink_to_fit();
    labels_.shrink_to_fit();
}

void SynonymTable::add_label(const std::vector<Word>& words, FormMaker& forms, NewKeys& keys) {
    const auto group = static_cast<std::uint32_t>(group_ends_.size());
    std::string typed;
    std::string folded;
    for (const Word& word : words) {
        add_word(typed, word.text);
        add_word(folded, forms.of(word.text).folded);
    }
    if (words.size() == 1) {
        for (std::string& key : stem_keys_of(forms.of(words.front().text)))
            keys.emplace_back(std::move(key), group);
    }
    labels_.push_back({keep(typed), keep(folded)});
    keys.emplace_back(std::move(folded), group);
}

void SynonymTable::keep(NewKeys& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    keys_.reserve(keys.size());
    for (const auto& [text, group] : keys) {
        const bool is_same = !keys_.empty() && text_of(keys_.back().text) == text;
        keys_.push_back({is_same ? keys_.back().text : keep(text), group});
    }
}

SynonymTable::Piece SynonymTable::keep(std::string_view text) {
    const Piece piece{static_cast<std::uint32_t>(texts_.size()),
                      static_cast<std::uint32_t>(text.size())};
    texts_ += text;
    return piece;
}

std::string_view SynonymTable::text_of(Piece piece) const {
    return std::string_view{texts_}.substr(piece.begin, piece.size);
}

std::span<const SynonymTable::Label> SynonymTable::labels_of(std::uint32_t group) const {
    const std::uint32_t begin = group == 0 ? 0 : group_ends_[group - 1];
    return std::span{labels_}.subspan(begin, group_ends_[group] - begin);
}

void SynonymTable::add_others(std::string_view key, std::string_view typed, Found& found) const {
    const auto text = [this](const Key& one) { return text_of(one.text); };
    for (auto one = std::ranges::lower_bound(keys_, key, {}, text);
         one != keys_.end() && text(*one) == key; ++one) {
        for (const Label& label : labels_of(one->group)) {
            if (found.others.size() < kMostLabels && text_of(label.folded) != typed)
                found.others.push_back(text_of(label.words));
        }
    }
}

SynonymTable::Found SynonymTable::at_start_of(std::span<const TypedWord> words) const {
    Found found;
    if (keys_.empty()) return found;
    for (std::size_t length = std::min(words.size(), kMostWordsInLabel); length > 0; --length) {
        std::string typed;
        for (const TypedWord& word : words.first(length)) add_word(typed, word.forms.folded);
        add_others(typed, typed, found);
        if (length == 1) {
            for (const auto& key : stem_keys_of(words.front().forms)) {
                add_others(key, typed, found);
            }
        }
        found.words = found.others.empty() ? 0 : length;
        if (found.words > 0) break;
    }
    return found;
}

Synonyms make_synonyms(const SynonymGroups& groups) {
    return std::make_shared<const SynonymTable>(groups);
}

}  // namespace agora::search
