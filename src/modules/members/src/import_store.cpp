#include "import_store.hpp"

namespace agora::members {

constexpr db::Query kInsertImport{"members.insert_import", R"sql(
    INSERT INTO members_import (import_id, started_by, started_at, confirmed_at, finished_at,
                                content_digest, columns, all_or_nothing, rows_total, rows_done,
                                rows_added, rows_changed, rows_same, rows_refused)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_import(db::WriteTx& tx, const ImportRow& row) {
    tx.run(kInsertImport, row.import_id, row.started_by, row.started_at, row.confirmed_at,
           row.finished_at, row.content_digest, row.columns, row.all_or_nothing, row.rows_total,
           row.rows_done, row.rows_added, row.rows_changed, row.rows_same, row.rows_refused);
}

constexpr db::Query kUpdateImport{"members.update_import", R"sql(
    UPDATE members_import
    SET confirmed_at = $2, finished_at = $3, columns = $4, all_or_nothing = $5, rows_total = $6,
        rows_done = $7, rows_added = $8, rows_changed = $9, rows_same = $10, rows_refused = $11
    WHERE import_id = $1
)sql"};

void update_import(db::WriteTx& tx, const ImportRow& row) {
    tx.run(kUpdateImport, row.import_id, row.confirmed_at, row.finished_at, row.columns,
           row.all_or_nothing, row.rows_total, row.rows_done, row.rows_added, row.rows_changed,
           row.rows_same, row.rows_refused);
}

constexpr db::Query kFindImport{"members.find_import", R"sql(
    SELECT import_id, started_by, started_at, confirmed_at, finished_at, content_digest, columns,
           all_or_nothing, rows_total, rows_done, rows_added, rows_changed, rows_same, rows_refused
    FROM members_import WHERE import_id = $1
)sql"};

std::optional<ImportRow> find_import(db::ReadTx& tx, ImportId id) {
    return tx.find<ImportRow>(kFindImport, id);
}

constexpr db::Query kFindInterruptedImport{"members.find_interrupted_import", R"sql(
    SELECT import_id, started_by, started_at, confirmed_at, finished_at, content_digest, columns,
           all_or_nothing, rows_total, rows_done, rows_added, rows_changed, rows_same, rows_refused
    FROM members_import
    WHERE content_digest = $1 AND columns = $2 AND confirmed_at IS NOT NULL AND finished_at IS NULL
    ORDER BY import_id DESC LIMIT 1
)sql"};

std::optional<ImportRow> find_interrupted_import(db::ReadTx& tx, std::string_view content_digest,
                                                 std::string_view columns) {
    return tx.find<ImportRow>(kFindInterruptedImport, content_digest, columns);
}

constexpr db::Query kListImports{"members.list_imports", R"sql(
    SELECT import_id, started_by, started_at, confirmed_at, finished_at, content_digest, columns,
           all_or_nothing, rows_total, rows_done, rows_added, rows_changed, rows_same, rows_refused
    FROM members_import ORDER BY import_id DESC LIMIT $1
)sql"};

std::vector<ImportRow> list_imports(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<ImportRow>(kListImports, limit);
}

constexpr db::Query kDeleteFaults{"members.delete_import_faults", R"sql(
    DELETE FROM members_import_fault WHERE import_id = $1
)sql"};
constexpr db::Query kDeleteImport{"members.delete_import", R"sql(
    DELETE FROM members_import WHERE import_id = $1
)sql"};

void delete_import(db::WriteTx& tx, ImportId id) {
    tx.run(kDeleteFaults, id);
    tx.run(kDeleteImport, id);
}

constexpr db::Query kInsertFault{"members.insert_import_fault", R"sql(
    INSERT INTO members_import_fault (import_id, line, fault, field) VALUES ($1, $2, $3, $4)
    ON CONFLICT (import_id, line) DO NOTHING
)sql"};

void insert_fault(db::WriteTx& tx, ImportId id, const LineFault& fault) {
    tx.queue(kInsertFault, id, fault.line, fault.fault, fault.field);
}

constexpr db::Query kListFaults{"members.list_import_faults", R"sql(
    SELECT line, fault, field FROM members_import_fault
    WHERE import_id = $1 ORDER BY line LIMIT $2
)sql"};

std::vector<LineFault> list_faults(db::ReadTx& tx, ImportId id, std::int64_t limit) {
    return tx.all<LineFault>(kListFaults, id, limit);
}

constexpr db::Query kFindKey{"members.find_import_key", R"sql(
    SELECT source_key, account_id, row_digest FROM members_import_key WHERE source_key = $1
)sql"};

std::optional<KeyRow> find_key(db::ReadTx& tx, std::string_view source_key) {
    return tx.find<KeyRow>(kFindKey, source_key);
}

constexpr db::Query kListKeysOf{"members.list_import_keys_of", R"sql(
    SELECT source_key, account_id, row_digest FROM members_import_key WHERE account_id = $1
)sql"};

std::vector<KeyRow> list_keys_of(db::ReadTx& tx, AccountId account) {
    return tx.all<KeyRow>(kListKeysOf, account);
}

constexpr db::Query kPutKey{"members.put_import_key", R"sql(
    INSERT INTO members_import_key (source_key, account_id, row_digest) VALUES ($1, $2, $3)
    ON CONFLICT (source_key) DO UPDATE
    SET account_id = excluded.account_id, row_digest = excluded.row_digest
)sql"};

void put_key(db::WriteTx& tx, const KeyRow& row) {
    tx.queue(kPutKey, row.source_key, row.account_id, row.row_digest);
}

constexpr db::Query kForgetKnown{"members.forget_known", R"sql(
    DELETE FROM members_known WHERE account_id = $1
)sql"};
constexpr db::Query kInsertKnown{"members.insert_known", R"sql(
    INSERT INTO members_known (account_id, field, content, imported_at) VALUES ($1, $2, $3, $4)
)sql"};

void replace_known(db::WriteTx& tx, AccountId account,
                   const std::vector<std::pair<Field, std::string>>& known, Instant now) {
    tx.queue(kForgetKnown, account);
    for (const auto& [field, content] : known) {
        tx.queue(kInsertKnown, account, field, content, now);
    }
}

constexpr db::Query kDeleteKnownBefore{"members.delete_known_before", R"sql(
    DELETE FROM members_known WHERE account_id IN (
        SELECT DISTINCT known.account_id FROM members_known known
        WHERE known.imported_at < $1 AND NOT EXISTS (
            SELECT 1 FROM members_import_key invited
            WHERE invited.account_id = known.account_id AND invited.invited_at >= $2)
        LIMIT 200)
    AND imported_at < $3
)sql"};

std::int64_t delete_known_before(db::WriteTx& tx, Instant before) {
    return tx.run(kDeleteKnownBefore, before, before, before);
}

}  // namespace agora::members
