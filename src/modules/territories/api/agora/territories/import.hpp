#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::territories {

struct ImportOptions {
    bool dry_run = false;  ///< reads, matches and reports, but changes nothing
    /// "Column of the file" to "column of ours" for files with other headings.
    std::vector<std::pair<std::string, std::string>> column_names = {};
};

/// Called now and then with lines done; may throw to stop. What is in stays in, and a second run
/// goes on where this one stopped.
using ImportProgress = std::function<void(std::int64_t lines)>;

struct LineFault {
    std::int64_t line = 0;  ///< as an editor counts, the header is 1; 0 concerns the whole file
    std::string text;       ///< English, for the person at the keyboard
};

struct ImportReport {
    std::int64_t lines = 0;  ///< without header
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::vector<LineFault> faults;                             ///< lines left out, with the reason
    std::vector<std::pair<std::string, std::int64_t>> counts;  ///< how lines found their commune
};

/// Official commune lists: our own territories.tsv columns, or the Belgian list
/// (NIS_code, municipality_NL, …). Names, population and position of known communes follow the file;
/// unknown ones are added when a parent is known. Running twice changes nothing.
ImportReport import_territories(web::Services& services, const std::filesystem::path& file,
                                const ImportOptions& options, const ImportProgress& progress);

/// Postcode lists (country_code, zipcode, place, … latitude, longitude). A line finds its commune by
/// code, by name, as the other places of its postcode, by position; see tools/territories/README.md.
ImportReport import_postcodes(web::Services& services, const std::filesystem::path& file,
                              const ImportOptions& options, const ImportProgress& progress);

}  // namespace agora::territories
