#include "agora/db/migration.hpp"

#include "sha256.hpp"

#include <map>
#include <utility>

namespace agora::db {
namespace {

struct Applied {
    std::string module;
    std::string name;
    std::string checksum;
};
AGORA_FIELDS(Applied, module, name, checksum)

using Key = std::pair<std::string, std::string>;
using Checksums = std::map<Key, std::string>;

constexpr std::string_view kCreateTable = R"sql(
    CREATE TABLE db_migration (
        module TEXT NOT NULL,
        name TEXT NOT NULL,
        checksum TEXT NOT NULL,
        applied_at BIGINT NOT NULL,
        PRIMARY KEY (module, name)
    )
)sql";

constexpr Query kTableOnSqlite{"db.migration_table", R"sql(
    SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'db_migration'
)sql"};
constexpr Query kTableOnPostgresql{"db.migration_table", R"sql(
    SELECT count(*) FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_name = 'db_migration'
)sql"};

bool table_exists(ReadTx& tx) {
    const bool sqlite = tx.engine() == Engine::sqlite;
    return *tx.find<int>(sqlite ? kTableOnSqlite : kTableOnPostgresql) > 0;
}

constexpr Query kAllApplied{"db.migrations", "SELECT module, name, checksum FROM db_migration"};

Checksums applied_migrations(ReadTx& tx) {
    Checksums checksums;
    if (!table_exists(tx)) return checksums;
    tx.each<Applied>(kAllApplied, [&](const Applied& row) {
        checksums.emplace(Key{row.module, row.name}, row.checksum);
    });
    return checksums;
}

constexpr Query kInsertApplied{"db.insert_migration", R"sql(
    INSERT INTO db_migration (module, name, checksum, applied_at) VALUES ($1, $2, $3, $4)
)sql"};

void insert_applied(WriteTx& tx, const Migration& migration, Instant now) {
    tx.run(kInsertApplied, migration.module, migration.name, sha256_hex(migration.sql), now);
}

/// Gives whether the migration is in; throws when it is in with another text.
bool is_applied(const Checksums& checksums, const Migration& migration) {
    const auto found = checksums.find({std::string{migration.module}, std::string{migration.name}});
    if (found == checksums.end()) return false;
    if (found->second == sha256_hex(migration.sql)) return true;
    throw Fault("migration " + std::string{migration.module} + "/" + std::string{migration.name} +
                " was applied with another text than it has now");
}

/// Gives false when another node was faster.
bool apply(Database& database, const Migration& migration, Instant now) {
    bool applied = false;
    database.maintain([&](MaintenanceTx& tx) {
        applied = !is_applied(applied_migrations(tx), migration);
        if (!applied) return;
        tx.script(migration.sql);
        insert_applied(tx, migration, now);
    });
    return applied;
}

std::vector<Migration> missing(Database& database, const std::vector<Migration>& migrations) {
    const Checksums checksums = database.read(&applied_migrations);
    std::vector<Migration> found;
    for (const Migration& migration : migrations) {
        if (!is_applied(checksums, migration)) found.push_back(migration);
    }
    return found;
}

std::string full_name(const Migration& migration) {
    return std::string{migration.module} + "/" + std::string{migration.name};
}

}  // namespace

std::vector<std::string> migrate(Database& database, const std::vector<Migration>& migrations,
                                 Instant now) {
    const std::vector<Migration> wanted = missing(database, migrations);
    std::vector<std::string> names;
    if (wanted.empty()) return names;
    database.maintain([](MaintenanceTx& tx) {
        if (!table_exists(tx)) tx.script(kCreateTable);
    });
    for (const Migration& migration : wanted) {
        if (apply(database, migration, now)) names.push_back(full_name(migration));
    }
    return names;
}

std::vector<std::string> missing_migrations(Database& database,
                                            const std::vector<Migration>& migrations) {
    std::vector<std::string> names;
    for (const Migration& migration : missing(database, migrations)) {
        names.push_back(full_name(migration));
    }
    return names;
}

}  // namespace agora::db
