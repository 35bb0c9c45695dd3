#pragma once

#include "agora/vocabulary/import.hpp"
#include "code_store.hpp"

#include <variant>

namespace agora::vocabulary {

/// One line of a list: words without id and slug, and the number that the list gives them.
struct ImportedTerm {
    std::int64_t line = 0;
    std::string scheme;  ///< empty: the list has no numbers
    std::string code;
    Term words;
};

std::variant<ImportedTerm, bulk::Fault> read_line(const bulk::Row& row, Kind kind,
                                                  const ImportOptions& options);

}  // namespace agora::vocabulary
