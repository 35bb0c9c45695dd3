#include "agora/db/database.hpp"

#include "postgresql_database.hpp"
#include "sqlite_database.hpp"

#include <string>

namespace agora::db {

std::unique_ptr<Database> open(std::string_view url, const clock::Clock& clock,
                               const Options& options) {
    constexpr std::string_view kSqlite = "sqlite:";
    if (url.starts_with(kSqlite)) {
        return open_sqlite(std::filesystem::path{url.substr(kSqlite.size())}, clock, options);
    }
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
        return open_postgresql(std::string{url}, clock, options);
    }
    throw Fault("a database is named sqlite:FILE or postgresql://…");
}

}  // namespace agora::db
