#pragma once

#include "agora/base/result.hpp"
#include "agora/bulk/table.hpp"

#include <string>
#include <string_view>
#include <vector>

// Files of places as rows: CSV, GeoJSON, and lists of objects as JSON (MAP-10).
namespace agora::places {

enum class SheetRefusal {
    file_empty,
    file_too_large,
    json_malformed,
    not_a_list,
    too_many_rows,
    too_many_columns,
};
RefusalText refusal_text(SheetRefusal refusal);

inline constexpr std::size_t kMostSheetBytes = 4 * 1024 * 1024;
inline constexpr std::size_t kMostSheetRows = 5000;

/// A file with its columns by name. A row of JSON counts from 1; a line of CSV as an editor counts.
struct Sheet {
    struct Row {
        std::int64_t line = 0;
        std::vector<std::string> cells;  ///< as many as there are columns
    };
    std::vector<std::string> columns;
    std::vector<Row> rows;
    std::vector<bulk::Fault> faults;  ///< rows that cannot be used
};

/// A text that begins with { or [ is JSON, all else CSV. Of GeoJSON a point's position becomes the
/// columns latitude and longitude, of another shape its middle; members of an object become columns
/// with a point in their name, lists one text. Under limits of bytes, rows, columns and depth.
Result<Sheet> read_sheet(std::string_view bytes);

}  // namespace agora::places
