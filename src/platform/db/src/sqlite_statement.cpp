#include "sqlite_statement.hpp"

#include "agora/base/assert.hpp"
#include "check_values.hpp"
#include "placeholders.hpp"
#include "sqlite_fault.hpp"

#include <sqlite3.h>

namespace agora::db {
namespace {

class SqliteRow final : public RowReader {
 public:
    SqliteRow(sqlite3_stmt* statement, const std::string& query, const void*& checked_type)
        : statement_(statement), query_(query), checked_type_(checked_type) {}

    int columns() const override { return sqlite3_column_count(statement_); }
    std::string_view column_name(int column) const override {
        return sqlite3_column_name(statement_, column);
    }
    bool is_null(int column) const override { return type(column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override {
        if (type(column) != SQLITE_INTEGER) refuse(column);
        return sqlite3_column_int64(statement_, column);
    }
    double real(int column) const override {
        if (type(column) != SQLITE_FLOAT && type(column) != SQLITE_INTEGER) refuse(column);
        return sqlite3_column_double(statement_, column);
    }
    std::string_view text(int column) const override {
        if (is_null(column) || type(column) == SQLITE_BLOB) refuse(column);
        const auto* start = sqlite3_column_text(statement_, column);
        return {reinterpret_cast<const char*>(start), size(column)};
    }
    std::string_view blob(int column) const override {
        if (type(column) != SQLITE_BLOB) refuse(column);
        const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return start == nullptr ? std::string_view{} : std::string_view{start, size(column)};
    }
    const void*& checked_type() const override { return checked_type_; }

 private:
    int type(int column) const { return sqlite3_column_type(statement_, column); }
    std::size_t size(int column) const {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    }
    [[noreturn]] void refuse(int column) const {
        throw Fault("query " + query_ + ": column " + std::string{column_name(column)} +
                    (is_null(column) ? " is null" : " holds another type"));
    }

    sqlite3_stmt* statement_;
    const std::string& query_;
    const void*& checked_type_;
};

int bind_text(sqlite3_stmt* statement, int place, std::string_view text) {
    const char* start = text.empty() ? "" : text.data();
    return sqlite3_bind_text64(statement, place, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

struct Bind {
    sqlite3_stmt* statement;
    int place;

    int operator()(Null) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, place, value); }
    int operator()(double value) const {
        // Minus zero becomes zero, as SQLite stores it.
        return sqlite3_bind_double(statement, place, value == 0 ? 0 : value);
    }
    int operator()(std::string_view value) const { return bind_text(statement, place, value); }
    int operator()(const std::string& value) const { return bind_text(statement, place, value); }
    int operator()(BlobView value) const {
        const char* start = value.bytes.empty() ? "" : value.bytes.data();
        return sqlite3_bind_blob64(statement, place, start, value.bytes.size(), SQLITE_STATIC);
    }
};

}  // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(sqlite3* connection, const Query& query, QueryCounter& counter)
    : connection_(connection), name_(query.name), counter_(counter) {
    const std::string sql = numbered_for_sqlite(query.sql);
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(connection, sql.c_str(), static_cast<int>(sql.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    statement_.reset(statement);
    if (code != SQLITE_OK) throw_sqlite_fault(connection, name_);
    AGORA_ASSERT(statement != nullptr);
}

void SqliteStatement::bind(std::span<const Value> values) {
    const int wanted = sqlite3_bind_parameter_count(statement_.get());
    if (static_cast<std::size_t>(wanted) != values.size()) {
        assertion_failed("query " + name_ + " takes " + std::to_string(wanted) + " values, not " +
                             std::to_string(values.size()),
                         __FILE__, __LINE__);
    }
    check_values(values, name_);
    for (int place = 1; place <= wanted; ++place) {
        const Value& value = values[static_cast<std::size_t>(place - 1)];
        if (std::visit(Bind{statement_.get(), place}, value) != SQLITE_OK) {
            throw_sqlite_fault(connection_, name_);
        }
    }
}

std::int64_t SqliteStatement::run(std::span<const Value> values, RowCallback on_row) {
    const QueryTimer timer(counter_);
    bind(values);
    struct Running {
        SqliteStatement& statement;
        explicit Running(SqliteStatement& which) : statement(which) { statement.running_ = true; }
        ~Running() {
            sqlite3_reset(statement.statement_.get());
            statement.running_ = false;
        }
    } const running(*this);
    const SqliteRow row(statement_.get(), name_, checked_type_);
    int code = sqlite3_step(statement_.get());
    while (code == SQLITE_ROW) {
        on_row(row);
        code = sqlite3_step(statement_.get());
    }
    if (code != SQLITE_DONE) throw_sqlite_fault(connection_, name_);
    return sqlite3_stmt_readonly(statement_.get()) != 0 ? 0 : sqlite3_changes64(connection_);
}

}  // namespace agora::db
