#include "words.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::ambassadors {

std::vector<std::string> words_of(std::string_view list) {
    std::vector<std::string> words;
    for (const std::string_view word : split(list, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

std::string list_of(const std::vector<std::string>& words) {
    return joined(words, " ");
}

bool holds(std::string_view list, std::string_view word) {
    const auto words = split(list, ' ');
    return !word.empty() && std::ranges::find(words, word) != words.end();
}

}  // namespace agora::ambassadors
