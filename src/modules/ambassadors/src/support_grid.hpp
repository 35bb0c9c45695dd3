#pragma once

#include "agora/ambassadors/support.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

// The composition of the support group, drawn and as a table.
namespace agora::ambassadors {

/// Somebody in a cell, as a mark.
struct GridMark {
    bool staff = false;
};
AGORA_FIELDS(GridMark, staff)

struct GridCell {
    std::int64_t number = 0;
    std::vector<GridMark> marks = {};
};
AGORA_FIELDS(GridCell, number, marks)

struct GridRow {
    std::string label = {};
    std::vector<GridCell> cells = {};
};
AGORA_FIELDS(GridRow, label, cells)

/// One side beside the other, as a bar.
struct GridShare {
    std::string label = {};
    std::int64_t number = 0;
};
AGORA_FIELDS(GridShare, label, number)

struct Grid {
    std::vector<std::string> columns = {};
    std::vector<GridRow> rows = {};
    std::vector<GridShare> sides = {};
    std::vector<std::string> gaps = {};  ///< regions, departments and sides without anybody
};
AGORA_FIELDS(Grid, columns, rows, sides, gaps)

Grid grid_of(const web::Call& call, const std::vector<SupportSeat>& seats);

}  // namespace agora::ambassadors
