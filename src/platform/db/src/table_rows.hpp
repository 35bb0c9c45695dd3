#pragma once

#include "agora/db/dump.hpp"
#include "json_line.hpp"
#include "sha256.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::db {

/// Gives each row's values (in the order of table.columns) in the order of the primary key, without
/// keeping more than a thousand.
void each_row_of(ReadTx& tx, const Table& table,
                 const std::function<void(std::span<const Value>)>& on_row);

/// Makes the lines of a table and its sum.
class TableLines {
 public:
    explicit TableLines(const Table& table) : table_(table) {}

    /// The row as a line, which is added to the sum.
    std::string_view add(std::span<const Value> row);
    /// A line that was read elsewhere.
    void add_line(std::string_view line);
    std::int64_t rows() const { return rows_; }
    TableSum finish();

 private:
    const Table& table_;
    JsonLineWriter writer_;
    Sha256 sum_;
    std::int64_t rows_ = 0;
};

/// The values of a line.
class TableLineReader {
 public:
    explicit TableLineReader(const Table& table) : table_(table) {}
    /// Nothing when it is not a row of this table. The values are borrowed until the next call.
    std::optional<std::span<const Value>> read(std::string_view line);

 private:
    const Table& table_;
    std::vector<Value> values_;
    std::vector<std::string> blobs_;
};

/// Empties tables and fills them again inside MaintenanceTx::load.
class TableFiller {
 public:
    TableFiller(MaintenanceTx& tx, const Table& table);
    void insert(std::span<const Value> row);

 private:
    MaintenanceTx& tx_;
    std::string sql_;
    Query query_;
};

/// Deletes all rows, of the tables that refer to others first.
void empty_all(MaintenanceTx& tx, const std::vector<Table>& tables);

}  // namespace agora::db
