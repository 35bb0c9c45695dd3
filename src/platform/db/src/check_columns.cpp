#include "agora/db/transaction.hpp"

#include "agora/base/assert.hpp"

#include <string>

namespace agora::db {

void check_columns(const RowReader& row, std::span<const std::string_view> names,
                   std::string_view query) {
    bool equal = static_cast<std::size_t>(row.columns()) == names.size();
    std::string found;
    for (int column = 0; column < row.columns(); ++column) {
        const std::string_view name = row.column_name(column);
        found.append(column == 0 ? "" : ", ").append(name);
        equal = equal && name == names[static_cast<std::size_t>(column)];
    }
    if (equal) return;
    std::string wanted;
    for (const std::string_view name : names) {
        wanted.append(wanted.empty() ? "" : ", ").append(name);
    }
    assertion_failed(
        "columns of " + std::string{query} + " are (" + found + "), wanted (" + wanted + ")",
        __FILE__, __LINE__);
}

}  // namespace agora::db
