#pragma once

#include "agora/vocabulary/terms.hpp"

#include <string>
#include <string_view>

// How terms look on a page.
namespace agora::vocabulary {

/// "/professions"
std::string_view list_path(Kind kind);
std::string term_path(const Term& term);

/// "Professions", "profession": English source texts.
std::string_view plural_name(Kind kind);
std::string_view singular_name(Kind kind);

/// With a capital in front, for headings.
std::string capitalised(std::string_view label);
/// Under which letter it stands: "A", or "0-9".
std::string initial_of(std::string_view label);

/// The synonym, or the label in another language, in which a word begins with what was typed; empty
/// when the reader's own label has it.
std::string found_by(const Term& term, std::string_view typed, Language language);

}  // namespace agora::vocabulary
