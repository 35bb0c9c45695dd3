#pragma once

#include "agora/tabular/reader.hpp"
#include "agora/tabular/writer.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace agora::tabular {

/// Reads bytes of any kind in several ways and checks what must hold for each record; writes what
/// was read and reads it again.
inline void read_anything(std::string_view bytes) {
    const auto lines = static_cast<std::int64_t>(std::count(bytes.begin(), bytes.end(), '\n') +
                                                 std::count(bytes.begin(), bytes.end(), '\r') + 1);
    for (const bool guesses_all : {true, false}) {
        ReadOptions options;
        if (!guesses_all) {
            options.encoding = Encoding::windows1252;
            options.separator = ';';
            options.header = false;
        }
        Reader reader{from_memory(std::string{bytes}), options};
        std::string written;
        CsvWriter writer{[&](std::string_view text) { written += text; }, {Start::plain, ';'}};
        std::vector<Record> records;
        std::int64_t last_line = 0;
        for (auto record = reader.next(); record.ok() && *record; record = reader.next()) {
            AGORA_ASSERT((*record)->line > last_line && (*record)->line <= lines);
            last_line = (*record)->line;
            AGORA_ASSERT(!(*record)->cells.empty());
            for (const std::string& cell : (*record)->cells) AGORA_ASSERT(is_valid_utf8(cell));
            const std::vector<Cell> cells((*record)->cells.begin(), (*record)->cells.end());
            writer.row(cells);
            records.push_back(std::move(**record));
        }
        ReadOptions again;
        again.encoding = Encoding::utf8;
        again.separator = ';';
        again.header = false;
        Reader reread{from_memory(written), again};
        if (written.starts_with("sep=") || written.starts_with("\xEF\xBB\xBF")) return;
        for (const Record& record : records) {
            const auto copy = reread.next();
            AGORA_ASSERT(copy.ok() && *copy && (*copy)->cells == record.cells);
        }
    }
}

}  // namespace agora::tabular
