#include "import_store.hpp"

namespace agora::places {

constexpr db::Query kInsertImport{"places.insert_import", R"sql(
    INSERT INTO places_import (import_id, started_by, started_at, file_name, kind, columns, content,
                               done, report)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_import(db::WriteTx& tx, const ImportFile& file) {
    tx.run(kInsertImport, file.import_id, file.started_by, file.started_at, file.file_name,
           file.kind, file.columns, file.content, file.done, file.report);
}

constexpr db::Query kUpdateImport{"places.update_import", R"sql(
    UPDATE places_import SET kind = $2, columns = $3, content = $4, done = $5, report = $6
    WHERE import_id = $1
)sql"};

void update_import(db::WriteTx& tx, const ImportFile& file) {
    tx.run(kUpdateImport, file.import_id, file.kind, file.columns, file.content, file.done,
           file.report);
}

constexpr db::Query kFindImport{"places.find_import", R"sql(
    SELECT import_id, started_by, started_at, file_name, kind, columns, content, done, report
    FROM places_import WHERE import_id = $1
)sql"};

std::optional<ImportFile> find_import(db::ReadTx& tx, ImportId id) {
    return tx.find<ImportFile>(kFindImport, id);
}

constexpr db::Query kDeleteImportsBefore{"places.delete_imports_before", R"sql(
    DELETE FROM places_import WHERE done = 0 AND started_at < $1
)sql"};

void delete_imports_before(db::WriteTx& tx, Instant moment) {
    tx.run(kDeleteImportsBefore, moment);
}

}  // namespace agora::places
