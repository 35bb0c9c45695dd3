#pragma once

#include "agora/db/database.hpp"
#include "agora/db/migration.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace agora::db {

/// Orders of three lines, a count of all orders, and orders that are refused half-way.
extern const Migration kCrashTables;

/// Writes with 16 threads until it is killed. Each thread adds the number of every acknowledged
/// order to a file of its own in the folder, and makes it durable, before it goes on.
[[noreturn]] void write_until_killed(const std::string& url, const std::filesystem::path& folder);

/// All numbers in the folder.
std::vector<std::int64_t> acknowledged_orders(const std::filesystem::path& folder);

/// What is wrong with the database, as sentences; empty when all is well.
std::vector<std::string> faults_of(Database& database,
                                   const std::vector<std::int64_t>& acknowledged);

}  // namespace agora::db
