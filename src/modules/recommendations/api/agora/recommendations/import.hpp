#pragma once

#include "agora/base/language.hpp"
#include "agora/bulk/report.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
}
namespace agora::locale {
class Translator;
}

namespace agora::recommendations {

enum class Changes { shown, written };

/// Three lists that belong together; an empty path: that list is not read.
struct ImportFiles {
    std::filesystem::path recommendations;
    std::filesystem::path references = {};
    std::filesystem::path groups = {};
};

struct ImportOptions {
    bulk::Options file = {};
    Changes changes =
        Changes::shown;  ///< whether what differs from an earlier import is taken over
};

/// A line that says something else than an earlier import of it.
struct Difference {
    std::int64_t line = 0;
    std::string what;        ///< "000/9e.iii"
    std::string_view field;  ///< tr()
    std::string before;
    std::string after;
};

struct ImportReport {
    bulk::Report recommendations;
    bulk::Report references;
    bulk::Report groups;
    std::int64_t top_level = 0;   ///< of the recommendations that the file names
    std::int64_t unresolved = 0;  ///< references without a target
    std::vector<Difference> differences;
    bool written = false;
};

enum class ImportRefusal { no_id_column, no_from_column, no_cycle_column, too_many_lines };
RefusalText refusal_text(ImportRefusal refusal);

std::span<const bulk::Field> recommendation_fields();

/// Plans first, so that a dry run says exactly what would happen; then writes sub-items after what they
/// belong to, each with its text and its first act in one transaction. The same files again change
/// nothing. What differs is reported, and written only when `changes` says so.
Result<ImportReport> import_recommendations(web::Services& services, const ImportFiles& files,
                                            const ImportOptions& options,
                                            const bulk::Progress& progress = {});

/// Line by line, for a terminal.
std::vector<std::string> lines_of(const ImportReport& report, const locale::Translator& translator,
                                  Language language);

}  // namespace agora::recommendations
