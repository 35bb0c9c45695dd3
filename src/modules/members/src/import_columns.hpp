#pragma once

#include "agora/members/import.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::members {

/// What the column of this name seems to hold, by words in Dutch, French and English; without case,
/// accents and punctuation.
ImportField guess_field(std::string_view column);

/// Each column with its field: as chosen, else guessed. A field that comes twice is the first
/// column's; "Name" beside a column of first names holds last names.
Result<std::vector<ImportColumn>> choose_columns(const std::vector<std::string>& names,
                                                 const std::vector<ColumnChoice>& chosen);

/// Refuses columns from which no account can be made.
Result<Done> check_columns(const std::vector<ImportColumn>& columns);

/// "0=number 3=mail", as the database keeps it, and back.
std::string columns_as_text(const std::vector<ImportColumn>& columns);
/// The columns of these names as that text says, by place.
std::vector<ImportColumn> columns_from(std::string_view text,
                                       const std::vector<std::string>& names);

}  // namespace agora::members
