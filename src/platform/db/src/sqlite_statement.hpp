#pragma once

#include "agora/db/transaction.hpp"
#include "query_counters.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace agora::db {

/// One prepared statement of one connection.
class SqliteStatement {
 public:
    SqliteStatement(sqlite3* connection, const Query& query, QueryCounter& counter);

    /// Binds, steps to the end and resets, also when on_row throws. Gives the rows changed.
    std::int64_t run(std::span<const Value> values, RowCallback on_row);

    /// True inside one of its own row callbacks.
    bool is_running() const { return running_; }

 private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    void bind(std::span<const Value> values);

    sqlite3* connection_;
    std::string name_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    QueryCounter& counter_;
    const void* checked_type_ = nullptr;
    bool running_ = false;
};

}  // namespace agora::db
