#include "synonyms.hpp"

#include <algorithm>

namespace agora::search {
namespace {

constexpr std::size_t kMostLabels = 24;
constexpr std::size_t kMostWordsInLabel = 5;

std::string key_of(const SynonymTable::Label& label) {
    std::string key;
    for (const Forms& word : label) key += (key.empty() ? "" : " ") + word.folded;
    return key;
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
    for (const auto& group : groups) {
        const std::size_t number = groups_.size();
        auto& labels = groups_.emplace_back();
        for (const std::string& text : group) {
            Label label;
            for (const Word& word : words_of(text, kMostWordsInLabel + 1))
                label.push_back(forms.of(word.text));
            if (label.empty() || label.size() > kMostWordsInLabel) continue;
            if (labels.size() == kMostLabels) break;
            add_key(key_of(label), number);
            if (label.size() == 1) {
                for (const std::string& key : stem_keys_of(label.front())) add_key(key, number);
            }
            labels.push_back(std::move(label));
        }
    }
}

void SynonymTable::add_key(const std::string& key, std::size_t group) {
    auto& groups = groups_of_key_[key];
    if (groups.empty() || groups.back() != group) groups.push_back(group);
}

void SynonymTable::add_others(const std::string& key, const std::string& typed,
                              Found& found) const {
    const auto groups = groups_of_key_.find(key);
    if (groups == groups_of_key_.end()) return;
    for (const std::size_t group : groups->second) {
        for (const Label& label : groups_[group]) {
            if (found.others.size() < kMostLabels && key_of(label) != typed)
                found.others.push_back(&label);
        }
    }
}

SynonymTable::Found SynonymTable::at_start_of(std::span<const TypedWord> words) const {
    Found found;
    if (groups_.empty()) return found;
    for (std::size_t length = std::min(words.size(), kMostWordsInLabel); length > 0; --length) {
        Label label;
        for (const TypedWord& word : words.first(length)) label.push_back(word.forms);
        const std::string typed = key_of(label);
        add_others(typed, typed, found);
        if (length == 1) {
            for (const auto& key : stem_keys_of(label.front())) add_others(key, typed, found);
        }
        found.words = found.others.empty() ? 0 : length;
        if (found.words > 0) break;
    }
    return found;
}

}  // namespace agora::search
