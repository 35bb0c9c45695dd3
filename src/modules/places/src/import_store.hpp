#pragma once

#include "agora/places/place.hpp"

#include <vector>

namespace agora::places {

using ImportId = Id<struct PlaceImportTag>;

/// A file that an editor gave.
struct ImportFile {
    ImportId import_id = {};
    AccountId started_by = {};
    Instant started_at = {};
    std::string file_name = {};
    Kind kind = Kind::workspace;  ///< of rows that say none
    std::string columns = {};     ///< the field of each column, line by line
    std::string content = {};  ///< its bytes, any coding, as base64url; empty once it is brought in
    bool done = false;
    std::string report = {};  ///< JSON, once it is brought in
};
AGORA_FIELDS(ImportFile, import_id, started_by, started_at, file_name, kind, columns, content, done,
             report)

void insert_import(db::WriteTx& tx, const ImportFile& file);
void update_import(db::WriteTx& tx, const ImportFile& file);
std::optional<ImportFile> find_import(db::ReadTx& tx, ImportId id);
/// Files that were never brought in.
void delete_imports_before(db::WriteTx& tx, Instant moment);

}  // namespace agora::places
