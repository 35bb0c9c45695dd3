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

/// The report as lines to read.
std::vector<std::string> lines_of(const ImportReport& report, const locale::Translator& translator,
                                  Language language);

}  // namespace agora::calls
