#include "sqlite_connection.hpp"

#include "placeholders.hpp"
#include "sqlite_fault.hpp"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace agora::db {
namespace {

constexpr std::size_t kMostStatements = 1000;

/// Makes a missing file readable by its owner only, before SQLite would make it with the umask.
void make_private(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) throw Fault("database file cannot be opened: " + file.string());
    ::close(descriptor);
}

int authorize_script(void*, int action, const char*, const char*, const char*, const char*) {
    const bool refused = action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT ||
                         action == SQLITE_ATTACH || action == SQLITE_DETACH;
    return refused ? SQLITE_DENY : SQLITE_OK;
}

}  // namespace

void SqliteConnection::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

SqliteConnection::SqliteConnection(const std::filesystem::path& file, Mode mode,
                                   const Options& options, QueryCounters& counters)
    : counters_(counters) {
    const bool writes = mode == Mode::write;
    if (writes) make_private(file);
    const int flags = (writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &connection, flags, nullptr);
    connection_.reset(connection);
    if (code != SQLITE_OK) throw_sqlite_fault(connection, "db.open");

    sqlite3_busy_timeout(connection, static_cast<int>(options.patience.count()));
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // A name in double quotes is never a string, as in PostgreSQL.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    set("trusted_schema=OFF");
    set("foreign_keys=ON");
    set("temp_store=MEMORY");
    set("case_sensitive_like=ON");  // as in PostgreSQL
    set("cache_size=-" + std::to_string(options.cache_kibibytes));
    if (writes) {
        set_journal();
        set("synchronous=FULL");
        set("journal_size_limit=67108864");
        // 32 MB: pages that many writes share go to the file once, a third more transfers a second than at 4 MB.
        set("wal_autocheckpoint=8000");
        if (options.page_limit > 0) set("max_page_count=" + std::to_string(options.page_limit));
    } else if (mode == Mode::read) {
        set("query_only=ON");
    }
}

void SqliteConnection::set_journal() {
    constexpr Query kWal{"db.journal_mode", "PRAGMA journal_mode=WAL"};
    const auto check = [](const RowReader& row) {
        if (row.text(0) != "wal") throw Fault("the file system of the database has no WAL");
    };
    run(kWal, {}, check);
}

void SqliteConnection::set(const std::string& pragma) {
    const std::string sql = "PRAGMA " + pragma;
    if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw_sqlite_fault(connection_.get(), "db.pragma");
    }
}

SqliteStatement& SqliteConnection::prepared(const Query& query) {
    if (const auto found = statements_.find(query.sql); found != statements_.end()) {
        return *found->second;
    }
    // Only SQL that is put together at run time can come so far; what is in use stays.
    if (statements_.size() >= kMostStatements) {
        std::erase_if(statements_, [](const auto& entry) { return !entry.second->is_running(); });
    }
    auto made =
        std::make_unique<SqliteStatement>(connection_.get(), query, counters_.of(query.name));
    return *statements_.emplace(query.sql, std::move(made)).first->second;
}

std::int64_t SqliteConnection::run(const Query& query, std::span<const Value> values,
                                   RowCallback on_row) {
    SqliteStatement& statement = prepared(query);
    if (!statement.is_running()) return statement.run(values, on_row);
    SqliteStatement second(connection_.get(), query, counters_.of(query.name));
    return second.run(values, on_row);
}

void SqliteConnection::run(const Query& query) {
    prepared(query).run({}, [](const RowReader&) {});
}

void SqliteConnection::script(std::string_view sql) {
    const std::string keyed = keyed_for_sqlite(sql);
    sqlite3_set_authorizer(connection_.get(), &authorize_script, nullptr);
    const int code = sqlite3_exec(connection_.get(), keyed.c_str(), nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(connection_.get(), nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_fault(connection_.get(), "db.script");
}

void SqliteConnection::set_triggers(Triggers triggers) {
    sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_ENABLE_TRIGGER,
                      triggers == Triggers::on ? 1 : 0, nullptr);
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(connection_.get()) == 0;
}

}  // namespace agora::db
