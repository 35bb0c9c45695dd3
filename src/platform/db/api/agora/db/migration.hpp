#pragma once

#include "agora/db/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::db {

/// One change of one module's tables, from migrations/NNNN_name.sql; where the engines differ
/// NNNN_name.sqlite.sql and NNNN_name.postgresql.sql stand instead.
struct Migration {
    std::string_view module;
    std::string_view name;  ///< "0001_accounts"
    std::string_view sql;
};

/// Applies what is missing, in the given order, each in its own transaction together with its row
/// in db_migration (module, name, checksum, applied_at); stopped at any moment, it goes on next time.
/// Throws Fault, before it changes anything, when the text of an applied migration has changed.
/// Gives the names it applied, as "accounts/0001_accounts". A script holds no BEGIN or COMMIT.
std::vector<std::string> migrate(Database& database, const std::vector<Migration>& migrations,
                                 Instant now);

/// The names that are still missing; only reads, so that it works without the right to make tables.
std::vector<std::string> missing_migrations(Database& database,
                                            const std::vector<Migration>& migrations);

}  // namespace agora::db
