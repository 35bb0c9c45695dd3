#include "acting.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::circles {

const Text* in_language(const std::vector<Text>& newest, std::string_view language) {
    const auto found = std::ranges::find(newest, language, &Text::language);
    return found == newest.end() ? nullptr : &*found;
}

const Text& best_text(const std::vector<Text>& newest, const Circle& circle,
                      std::string_view reader) {
    AGORA_ASSERT(!newest.empty());
    if (const Text* own = in_language(newest, reader)) return *own;
    const Text* original = in_language(newest, circle.language);
    return original == nullptr ? newest.front() : *original;
}

std::string name_of(db::ReadTx& tx, const Circle& circle, Language reader) {
    return best_text(newest_texts_of(tx, circle.circle_id), circle, code(reader)).name;
}

}  // namespace agora::circles
