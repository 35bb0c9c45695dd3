#pragma once

#include "agora/db/dump.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agora::db {

/// Counts rows and tables and tells every thousand.
class TableProgress {
 public:
    TableProgress(const OnProgress& on_progress, std::size_t tables)
        : on_progress_(on_progress), tables_(tables) {}

    void row(std::string_view table) {
        if (++rows_ % 1000 == 0) tell(table);
    }
    void table(std::string_view table) {
        ++done_;
        tell(table);
        rows_ = 0;
    }

 private:
    void tell(std::string_view table) const {
        if (on_progress_) on_progress_({table, rows_, done_, tables_});
    }

    const OnProgress& on_progress_;
    std::size_t tables_;
    std::size_t done_ = 0;
    std::int64_t rows_ = 0;
};

/// Throws Fault unless the database has these tables and migrations.
void check_same_shape(const std::vector<Table>& wanted, const std::vector<std::string>& migrations,
                      ReadTx& tx);

/// Throws Fault unless the content of the tables has these sums, in the same order.
void check_sums(ReadTx& tx, const std::vector<Table>& all, const std::vector<TableSum>& wanted);

}  // namespace agora::db
