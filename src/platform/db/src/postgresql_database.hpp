#pragma once

#include "agora/db/database.hpp"

#include <memory>
#include <string>

namespace agora::db {

std::unique_ptr<Database> open_postgresql(const std::string& url, const clock::Clock& clock,
                                          const Options& options);

}  // namespace agora::db
