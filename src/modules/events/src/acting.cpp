#include "acting.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::events {

const Text* in_language(const std::vector<Text>& texts, std::string_view language) {
    const auto found = std::ranges::find(texts, language, &Text::language);
    return found == texts.end() ? nullptr : &*found;
}

const Text& best_text(const std::vector<Text>& texts, const Event& event, std::string_view reader) {
    AGORA_ASSERT(!texts.empty());
    if (const Text* own = in_language(texts, reader)) return *own;
    const Text* original = in_language(texts, event.language);
    return original == nullptr ? texts.front() : *original;
}

bool is_ahead(const Event& event, Instant now) {
    return event.state == State::announced && event.ends_at > now;
}

}  // namespace agora::events
