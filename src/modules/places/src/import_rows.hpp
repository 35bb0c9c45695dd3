#pragma once

#include "agora/bulk/table.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/places/place.hpp"
#include "sheet.hpp"

#include <string>
#include <vector>

namespace agora::places {

/// What a file does not say itself.
struct ImportDefaults {
    Kind kind = Kind::workspace;
    std::string language = "en";
};

/// A place of a file with the line it stands on.
struct ImportRow {
    std::int64_t line = 0;
    Content content;
};

struct ImportPlan {
    std::vector<ImportRow> rows;
    std::vector<bulk::Fault> faults;  ///< lines that cannot be used, with their field
    std::vector<bulk::Fault> losses;  ///< cells that cannot be used; the rest of their line is
    std::vector<std::string> lost_columns;  ///< columns that hold something and go nowhere
};

/// Reads every row of the sheet by its columns. The same sheet gives the same plan.
ImportPlan plan_of(const Sheet& sheet, const std::vector<bulk::Column>& columns,
                   const ImportDefaults& defaults, const territories::Atlas& atlas,
                   const vocabulary::Terms& terms);

}  // namespace agora::places
