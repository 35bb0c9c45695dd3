#include "named_file_store.hpp"

#include "agora/db/dump.hpp"

namespace agora::accounts {

bool names_file(std::string_view column) {
    return column == "file" || column.ends_with("_file");
}

void each_named_file(db::ReadTx& tx, const std::function<void(const NamedFile&)>& visit) {
    for (const db::Table& table : db::tables(tx)) {
        for (const db::TableColumn& column : table.columns) {
            if (column.kind != db::ColumnKind::text || !names_file(column.name)) continue;
            // Both names come from the schema.
            const std::string sql = "SELECT " + column.name + " FROM " + table.name + " WHERE " +
                                    column.name + " <> ''";
            NamedFile file{table.name + "." + column.name, ""};
            tx.each_row({"accounts.named_files", sql}, {}, [&](const db::RowReader& row) {
                file.digest = row.text(0);
                visit(file);
            });
        }
    }
}

}  // namespace agora::accounts
