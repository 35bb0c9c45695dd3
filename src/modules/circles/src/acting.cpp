#include "acting.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::circles {

const Text& best_text(const std::vector<Text>& texts, std::string_view original,
                      std::string_view reader) {
    AGORA_ASSERT(!texts.empty());
    for (const std::string_view language : {reader, original}) {
        const auto found = std::find_if(texts.begin(), texts.end(), [&](const Text& text) {
            return text.language == language;
        });
        if (found != texts.end()) return *found;
    }
    return texts.front();
}

}  // namespace agora::circles
