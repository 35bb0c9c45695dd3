#pragma once

#include "agora/notices/read.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::notices {

Result<Reading> read_csv(std::string_view bytes, const Hint& hint);

/// For each field the position of its column, as given or recognised.
using ColumnPositions = std::map<std::string, std::size_t, std::less<>>;
ColumnPositions csv_columns(const std::vector<std::string>& header, const Columns& given);

/// What people write in a column "kind" in nl, fr and en; nothing for other words.
std::optional<Kind> kind_of(std::string_view text);

/// "31/12/2026", "31.12.2026" or "31-12-26" as "2026-12-31", also with a time behind; any other
/// text as it is.
std::string iso_day(std::string_view text);

}  // namespace agora::notices
