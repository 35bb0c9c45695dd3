#pragma once

#include "agora/journal/journal.hpp"
#include "names.hpp"

#include <string>
#include <string_view>

namespace agora::administration {

/// The kind of act in a few words; the name itself when nobody gave it words.
std::string kind_words(const web::Call& call, std::string_view name);
/// The whole entry as a sentence in the reader's language; empty for a kind without words.
std::string sentence_of(const web::Call& call, db::ReadTx& tx, Names& names,
                        const journal::Sealed& entry);

}  // namespace agora::administration
