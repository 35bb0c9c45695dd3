#pragma once

#include "agora/base/language.hpp"
#include "agora/bulk/table.hpp"

namespace agora::locale {
class Translator;
}

namespace agora::bulk {

struct Counts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    bool operator==(const Counts&) const = default;
};

/// What an import did, or would do.
struct Report {
    tabular::Guess guess;
    std::vector<Column> columns;
    Counts counts;
    std::vector<Fault> faults;  ///< by line
    bool written = false;       ///< false: a dry run, or nothing because of faults
};

/// The report of a file as it was read, without counts.
Report report_of(const Table& table);
/// Whether the options let this report's import be written; sorts the faults.
bool may_write(Report& report, const Options& options);

/// Line by line, for a terminal.
std::vector<std::string> lines_of(const Report& report, std::span<const Field> fields,
                                  const locale::Translator& translator, Language language);

}  // namespace agora::bulk
