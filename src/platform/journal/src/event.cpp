#include "agora/journal/event.hpp"

#include "agora/base/text.hpp"

namespace agora::journal {

std::string_view word_of(std::string_view payload, std::string_view name) {
    for (const std::string_view word : split(payload, ' ')) {
        if (word.size() > name.size() && word.starts_with(name) && word[name.size()] == '=') {
            return word.substr(name.size() + 1);
        }
    }
    return {};
}

}  // namespace agora::journal
