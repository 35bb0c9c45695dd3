#include "agora/db/database.hpp"

#include "sqlite_database.hpp"

namespace agora::db {

std::unique_ptr<Database> open(std::string_view url, const clock::Clock& clock,
                               const Options& options) {
    constexpr std::string_view kSqlite = "sqlite:";
    if (url.starts_with(kSqlite)) {
        return open_sqlite(std::filesystem::path{url.substr(kSqlite.size())}, clock, options);
    }
    throw Fault("a database is named sqlite:FILE or postgresql://…");
}

}  // namespace agora::db
