#pragma once

#include "agora/members/import.hpp"
#include "agora/members/profile.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::members {

using ImportId = Id<struct ImportTag>;

/// One file of people and how far it has come.
struct ImportRow {
    ImportId import_id;
    AccountId started_by;
    Instant started_at;
    std::optional<Instant> confirmed_at;
    std::optional<Instant> finished_at;
    std::string content_digest;
    std::string columns;
    bool all_or_nothing = false;
    std::int64_t rows_total = 0;  ///< 0: not counted
    std::int64_t rows_done = 0;
    std::int64_t rows_added = 0;
    std::int64_t rows_changed = 0;
    std::int64_t rows_same = 0;
    std::int64_t rows_refused = 0;
};
AGORA_FIELDS(ImportRow, import_id, started_by, started_at, confirmed_at, finished_at,
             content_digest, columns, all_or_nothing, rows_total, rows_done, rows_added,
             rows_changed, rows_same, rows_refused)

void insert_import(db::WriteTx& tx, const ImportRow& row);
/// Everything but who, when and which file.
void update_import(db::WriteTx& tx, const ImportRow& row);
std::optional<ImportRow> find_import(db::ReadTx& tx, ImportId id);
/// The last one of this file with these columns that was confirmed and not finished.
std::optional<ImportRow> find_interrupted_import(db::ReadTx& tx, std::string_view content_digest,
                                                 std::string_view columns);
/// The newest first.
std::vector<ImportRow> list_imports(db::ReadTx& tx, std::int64_t limit);
void delete_import(db::WriteTx& tx, ImportId id);

void insert_fault(db::WriteTx& tx, ImportId id, const LineFault& fault);
std::vector<LineFault> list_faults(db::ReadTx& tx, ImportId id, std::int64_t limit);

struct KeyRow {
    std::string source_key;
    AccountId account_id;  ///< zero: the person left
    std::string row_digest;
};
AGORA_FIELDS(KeyRow, source_key, account_id, row_digest)

std::optional<KeyRow> find_key(db::ReadTx& tx, std::string_view source_key);
std::vector<KeyRow> list_keys_of(db::ReadTx& tx, AccountId account);
void put_key(db::WriteTx& tx, const KeyRow& row);

/// In place of what was known before.
void replace_known(db::WriteTx& tx, AccountId account,
                   const std::vector<std::pair<Field, std::string>>& known, Instant now);
/// What was imported before that day and never answered, unless the invitation came later; at most
/// 200 people. Gives how many rows.
std::int64_t delete_known_before(db::WriteTx& tx, Instant before);

}  // namespace agora::members
