#pragma once

#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "circle_store.hpp"

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

/// The newest version in this language, or null.
const Text* in_language(const std::vector<Text>& newest, std::string_view language);
/// The founding page in the reader's language, else the original.
const Text& best_text(const std::vector<Text>& newest, const Circle& circle,
                      std::string_view reader);
/// What the circle is called in the reader's language, else in its own.
std::string name_of(db::ReadTx& tx, const Circle& circle, Language reader);

}  // namespace agora::circles
