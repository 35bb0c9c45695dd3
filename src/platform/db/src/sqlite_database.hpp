#pragma once

#include "agora/db/database.hpp"

#include <filesystem>
#include <memory>

namespace agora::db {

std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file, const clock::Clock& clock,
                                      const Options& options);

}  // namespace agora::db
