#pragma once

#include "agora/db/database.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::db {

enum class ColumnKind { integer, real, text, blob };

struct TableColumn {
    std::string name;
    ColumnKind kind = ColumnKind::text;
    bool operator==(const TableColumn&) const = default;
};

/// A table as both engines have it: its columns by name, those of its primary key in order.
struct Table {
    std::string name;
    std::vector<TableColumn> columns;
    std::vector<std::string> key;
    std::vector<std::string> refers_to;
    bool operator==(const Table&) const = default;
};

/// Number of rows and SHA-256 of a table's lines, each ended by a line feed.
struct TableSum {
    std::string table;
    std::int64_t rows = 0;
    std::string sha256;
    bool operator==(const TableSum&) const = default;
};

/// Every table but db_migration; a table comes after those that it refers to, where that can be.
/// Throws Fault for a column of a type that only one engine has.
std::vector<Table> tables(ReadTx& tx);

/// Gives each row in the order of the primary key (text and bytes by byte) as one line of JSON:
/// columns by name, reals in the shortest form that reads back the same, bytes in hexadecimal.
/// Equal content gives equal lines on both engines. Streams; memory does not grow with the table.
TableSum each_line(ReadTx& tx, const Table& table,
                   const std::function<void(std::string_view line)>& on_line);

/// The sums of all tables, in one snapshot.
std::vector<TableSum> checksums(Database& database);

struct CopyProgress {
    std::string_view table;
    std::int64_t rows = 0;  ///< of this table so far
    std::size_t tables_done = 0;
    std::size_t tables = 0;
};
/// Called every thousand rows and at the end of each table; may throw to stop.
using OnProgress = std::function<void(const CopyProgress&)>;

/// Replaces every row of `to` by the rows of one snapshot of `from`, compares the sums and gives
/// them. All or nothing, one transaction, triggers off meanwhile. Both have the same migrations.
std::vector<TableSum> copy_all(Database& from, Database& to, const OnProgress& on_progress = {});

/// Writes the lines of all tables with their sums to a file that appears whole and durable.
std::vector<TableSum> write_dump(Database& from, const std::filesystem::path& file,
                                 const OnProgress& on_progress = {});

/// Replaces every row of `to` by those of a dump. All or nothing; throws Fault, with the line's
/// number, for a file that is cut, changed or of other migrations.
std::vector<TableSum> load_dump(const std::filesystem::path& file, Database& to,
                                const OnProgress& on_progress = {});

}  // namespace agora::db
