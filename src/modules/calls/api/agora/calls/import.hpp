#pragma once

#include "agora/base/language.hpp"
#include "agora/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace agora::locale {
class Translator;
}
namespace agora::web {
struct Services;
}

namespace agora::calls {

/// What became of the notices of one document.
struct ImportCounts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t left_out =
        0;  ///< nobody can answer them: announced for later, awarded, of unknown calls
    std::int64_t refused = 0;  ///< not to be read
};

struct ImportReport {
    ImportCounts counts = {};
    std::vector<Refusal> refused = {};  ///< the first hundred, each with where it stands as field
    bool cut = false;                   ///< the document held more than is read of one
};

/// Takes the notices of one file over: TED XML, OCDS or DECP JSON, a feed, CSV. The same version twice
/// is the same; one bad record stops nothing. The document is kept. Refused as a whole when nothing in it
/// is recognised. For commands, not for a page's handler.
Result<ImportReport> import_calls(web::Services& services, const std::filesystem::path& file,
                                  const std::function<void(std::int64_t, std::int64_t)>& progress);

/// What became of one file of several.
struct ImportedFile {
    std::filesystem::path file = {};
    Result<ImportReport> report;
};

/// Each file by itself, in the order given: one that can't be read stops none of the others.
std::vector<ImportedFile> import_files(
    web::Services& services, const std::vector<std::filesystem::path>& files,
    const std::function<void(std::int64_t, std::int64_t)>& progress);

/// How it went, of all files together.
enum class ImportOutcome {
    sound,
    with_faults,  ///< a file or a record in one was not readable
    nothing_read  ///< no file was readable
};
ImportOutcome outcome_of(const std::vector<ImportedFile>& files);

/// For each file its counts, and each fault with the file, its place in it and the reason; of several
/// files also the counts of all.
std::vector<std::string> lines_of(const std::vector<ImportedFile>& files,
                                  const locale::Translator& translator, Language language);

}  // namespace agora::calls
