#include "agora/locale/prefix_index.hpp"

#include "agora/base/assert.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <cstring>

namespace agora::locale {
namespace {

bool is_part_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string search_words(std::string_view text) {
    std::string words = fold(text);
    std::size_t length = 0;
    for (const char c : words) {
        if (is_part_of_word(c)) {
            words[length++] = c;
        } else if (length > 0 && words[length - 1] != ' ') {
            words[length++] = ' ';
        }
    }
    if (length > 0 && words[length - 1] == ' ') --length;
    words.resize(length);
    return words;
}

void PrefixIndex::add(std::string_view text, std::uint32_t number, std::uint8_t tag) {
    AGORA_ASSERT(!frozen_);
    const std::string words = search_words(text);
    if (words.empty()) return;
    const auto start = static_cast<std::uint32_t>(texts_.size());
    texts_ += words;
    texts_ += '\0';
    entries_.push_back({start, number, tag, true});
    for (std::size_t space = words.find(' '); space != std::string::npos;
         space = words.find(' ', space + 1)) {
        const auto word = start + static_cast<std::uint32_t>(space) + 1;
        entries_.push_back({word, number, tag, false});
    }
}

void PrefixIndex::freeze() {
    texts_.shrink_to_fit();
    entries_.shrink_to_fit();
    const char* texts = texts_.c_str();
    std::ranges::sort(entries_, [texts](const Entry& left, const Entry& right) {
        const int order = std::strcmp(texts + left.start, texts + right.start);
        return order != 0 ? order < 0 : left.start < right.start;
    });
    frozen_ = true;
}

void PrefixIndex::find(std::string_view typed, const std::function<void(const Hit&)>& visit) const {
    AGORA_ASSERT(frozen_);
    const std::string words = search_words(typed);
    if (words.empty()) return;
    const char* texts = texts_.c_str();
    auto at = std::ranges::lower_bound(
        entries_, words, [](std::string_view left, std::string_view right) { return left < right; },
        [texts](const Entry& entry) { return std::string_view{texts + entry.start}; });
    for (; at != entries_.end(); ++at) {
        const char* text = texts + at->start;
        if (std::strncmp(text, words.data(), words.size()) != 0) return;
        const bool ends = text[words.size()] == '\0';
        visit({at->number, at->tag,
               !at->whole ? Fit::inner_word
               : ends     ? Fit::exactly
                          : Fit::beginning});
    }
}

std::vector<PrefixIndex::Hit> PrefixIndex::exactly(std::string_view typed) const {
    std::vector<Hit> hits;
    find(typed, [&](const Hit& hit) {
        if (hit.fit == Fit::exactly) hits.push_back(hit);
    });
    return hits;
}

}  // namespace agora::locale
