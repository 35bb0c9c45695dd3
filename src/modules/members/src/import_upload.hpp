#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"
#include "import_store.hpp"

#include <filesystem>
#include <vector>

namespace agora::members {

/// Where an uploaded file waits until its import is done: DATA/imports.
std::filesystem::path import_path(const web::Services& services, ImportId id);

struct RunImport {
    static constexpr std::string_view kName = "members.import";
    std::int64_t import = 0;
};
AGORA_FIELDS(RunImport, import)

/// Runs confirmed imports and removes their files.
std::vector<jobs::Kind> import_jobs(web::Services& services);

/// Erases what was imported and never answered after the days of the setting (DIR-20).
std::vector<jobs::Periodic> import_periodic(web::Services& services);

}  // namespace agora::members
