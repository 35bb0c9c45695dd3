#pragma once

#include "circle_store.hpp"

#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::circles {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

/// The words of a version, or of a form with the same names.
template <typename Source>
FoundingWords words_in(const Source& from) {
    return {from.name, from.summary, from.goal, from.criteria, from.means, from.charter};
}

/// The row in this language, of texts or headlines; or null.
template <typename Row>
const Row* in_language(const std::vector<Row>& newest, std::string_view language) {
    const auto found = std::ranges::find(newest, language, &Row::language);
    return found == newest.end() ? nullptr : &*found;
}

/// The founding page in the reader's language, else the original.
template <typename Row>
const Row& best_text(const std::vector<Row>& newest, const Circle& circle,
                     std::string_view reader) {
    AGORA_ASSERT(!newest.empty());
    if (const Row* own = in_language(newest, reader)) return *own;
    const Row* original = in_language(newest, circle.language);
    return original == nullptr ? newest.front() : *original;
}

/// What the circle is called in the reader's language, else in its own.
std::string name_of(db::ReadTx& tx, const Circle& circle, Language reader);

}  // namespace agora::circles
