#include "position.hpp"
#include "sheet.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: limits hold, and every row has a cell for each column.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora::places;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (const auto sheet = read_sheet(bytes)) {
        if (sheet->rows.size() > kMostSheetRows) std::abort();
        for (const Sheet::Row& row : sheet->rows) {
            if (row.cells.size() != sheet->columns.size()) std::abort();
        }
    }
    if (const auto position = parse_position(bytes)) {
        if (!(std::abs(position->latitude) <= 90 && std::abs(position->longitude) <= 180)) {
            std::abort();
        }
    }
    return 0;
}
