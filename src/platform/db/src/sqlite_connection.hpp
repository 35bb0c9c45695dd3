#pragma once

#include "agora/db/database.hpp"
#include "query_counters.hpp"
#include "sqlite_statement.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace agora::db {

/// One connection to a SQLite file with its prepared statements. Used by one thread at a time.
class SqliteConnection {
 public:
    enum class Mode { read, write, copy };  ///< copy reads, and may write other files

    SqliteConnection(const std::filesystem::path& file, Mode mode, const Options& options,
                     QueryCounters& counters);

    std::int64_t run(const Query& query, std::span<const Value> values, RowCallback on_row);
    /// A statement without values and rows, such as BEGIN; prepared once.
    void run(const Query& query);
    /// Many statements; refuses those that would end the transaction or attach another file.
    void script(std::string_view sql);
    enum class Triggers { off, on };
    void set_triggers(Triggers triggers);
    /// False after the engine rolled the whole transaction back by itself.
    bool in_transaction() const;

 private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    void set(const std::string& pragma);
    void set_journal();
    SqliteStatement& prepared(const Query& query);

    QueryCounters& counters_;
    std::unique_ptr<sqlite3, Close> connection_;
    std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, Hash, std::equal_to<>>
        statements_;
};

}  // namespace agora::db
