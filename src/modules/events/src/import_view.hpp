#pragma once

#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "import_run.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::events {

/// A date of the file as the table shows it.
struct ImportLine {
    Step step = Step::leave;
    std::string label;
    std::string title;
    std::string when;
    std::string where;
    std::string why;
    std::string event = {};  ///< its number, once it stands here
};
AGORA_FIELDS(ImportLine, step, label, title, when, where, why, event)

struct ImportNote {
    std::int64_t line = 0;
    std::string text;
    std::string why;
};
AGORA_FIELDS(ImportNote, line, text, why)

/// What an import did, or would do.
struct ImportReport {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t cancelled = 0;
    std::int64_t same = 0;
    std::int64_t left = 0;
    std::int64_t passed = 0;
    std::vector<ImportLine> lines = {};
    std::vector<ImportNote> notes = {};
};
AGORA_FIELDS(ImportReport, added, changed, cancelled, same, left, passed, lines, notes)

inline constexpr std::size_t kMostLines = 400;

/// In the reader's language.
ImportLine line_of(const web::Call& call, const territories::Atlas& atlas, const PlannedDate& date);
/// Counts the line, and shows the first kMostLines.
void add_line(ImportReport& report, ImportLine line);
std::vector<ImportNote> notes_of(const web::Call& call, const ImportPlan& plan);

/// What fields::to_json of a report wrote.
ImportReport read_report(std::string_view json);

}  // namespace agora::events
