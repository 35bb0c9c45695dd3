#include "import_store.hpp"

namespace agora::events {

constexpr db::Query kInsertImport{"events.insert_import", R"sql(
    INSERT INTO events_import (import_id, started_by, started_at, file_name, language, voice,
                               circle_id, place, time_zone, level, audience, content, state, report)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_import(db::WriteTx& tx, const Import& import) {
    tx.run(kInsertImport, import.import_id, import.started_by, import.started_at, import.file_name,
           import.language, import.voice, import.circle_id, import.place, import.time_zone,
           import.level, import.audience, import.content, import.state, import.report);
}

constexpr db::Query kSetImportState{"events.set_import_state", R"sql(
    UPDATE events_import SET state = $2 WHERE import_id = $1
)sql"};

void set_import_state(db::WriteTx& tx, ImportId id, ImportState state) {
    tx.run(kSetImportState, id, state);
}

constexpr db::Query kFinishImport{"events.finish_import", R"sql(
    UPDATE events_import SET content = '', state = 'done', report = $2
    WHERE import_id = $1 AND state = 'runs'
)sql"};

void finish_import(db::WriteTx& tx, ImportId id, std::string_view report) {
    tx.run(kFinishImport, id, report);
}

constexpr db::Query kFindImport{"events.find_import", R"sql(
    SELECT import_id, started_by, started_at, file_name, language, voice, circle_id, place,
           time_zone, level, audience, content, state, report
    FROM events_import WHERE import_id = $1
)sql"};

std::optional<Import> find_import(db::ReadTx& tx, ImportId id) {
    return tx.find<Import>(kFindImport, id);
}

constexpr db::Query kFindImportState{"events.find_import_state", R"sql(
    SELECT state FROM events_import WHERE import_id = $1
)sql"};

std::optional<ImportState> find_import_state(db::ReadTx& tx, ImportId id) {
    return tx.find<ImportState>(kFindImportState, id);
}

constexpr db::Query kListImportsOf{"events.list_imports_of", R"sql(
    SELECT import_id, started_by, started_at, file_name, language, voice, circle_id, place,
           time_zone, level, audience, '' AS content, state, '' AS report
    FROM events_import WHERE started_by = $1 AND state <> 'waits'
    ORDER BY started_at DESC, import_id DESC LIMIT $2
)sql"};

std::vector<Import> list_imports_of(db::ReadTx& tx, AccountId account, std::int64_t most) {
    return tx.all<Import>(kListImportsOf, account, most);
}

constexpr db::Query kDeleteWaitingImports{"events.delete_waiting_imports", R"sql(
    DELETE FROM events_import WHERE started_by = $1 AND state = 'waits'
)sql"};

void delete_waiting_imports(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteWaitingImports, account);
}

constexpr db::Query kDeleteImportsBefore{"events.delete_imports_before", R"sql(
    DELETE FROM events_import WHERE state = 'waits' AND started_at < $1
)sql"};
constexpr db::Query kEndImportsBefore{"events.end_imports_before", R"sql(
    UPDATE events_import SET content = '', state = 'done' WHERE state = 'runs' AND started_at < $1
)sql"};

void delete_imports_before(db::WriteTx& tx, Instant moment) {
    tx.run(kDeleteImportsBefore, moment);
    tx.run(kEndImportsBefore, moment);
}

constexpr db::Query kPutImported{"events.put_imported", R"sql(
    INSERT INTO events_imported (event_id, import_id, uid, original, revision, said,
                                 event_revision)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (event_id) DO UPDATE
    SET revision = excluded.revision, said = excluded.said,
        event_revision = excluded.event_revision
)sql"};

void put_imported(db::WriteTx& tx, const Imported& imported) {
    tx.run(kPutImported, imported.event_id, imported.import_id, imported.uid, imported.original,
           imported.revision, imported.said, imported.event_revision);
}

constexpr db::Query kDeleteImported{"events.delete_imported", R"sql(
    DELETE FROM events_imported WHERE event_id = $1
)sql"};

void delete_imported(db::WriteTx& tx, EventId event) {
    tx.run(kDeleteImported, event);
}

constexpr db::Query kListImportedBy{"events.list_imported_by", R"sql(
    SELECT event_id, import_id, uid, original, revision, said, event_revision
    FROM events_imported WHERE import_id = $1 ORDER BY event_id
)sql"};

std::vector<Imported> list_imported_by(db::ReadTx& tx, ImportId import) {
    return tx.all<Imported>(kListImportedBy, import);
}

constexpr db::Query kFindImportedOfMember{"events.find_imported_of_member", R"sql(
    SELECT i.event_id, i.import_id, i.uid, i.original, i.revision, i.said, i.event_revision
    FROM events_imported i JOIN events_event e ON e.event_id = i.event_id
    WHERE i.uid = $1 AND i.original = $2 AND e.organised_by = $3 AND e.voice = 'member'
)sql"};
constexpr db::Query kFindImportedOfCircle{"events.find_imported_of_circle", R"sql(
    SELECT i.event_id, i.import_id, i.uid, i.original, i.revision, i.said, i.event_revision
    FROM events_imported i JOIN events_circle c ON c.event_id = i.event_id
    WHERE i.uid = $1 AND i.original = $2 AND c.circle_id = $3
)sql"};
constexpr db::Query kFindImportedOfCooperative{"events.find_imported_of_cooperative", R"sql(
    SELECT i.event_id, i.import_id, i.uid, i.original, i.revision, i.said, i.event_revision
    FROM events_imported i JOIN events_event e ON e.event_id = i.event_id
    WHERE i.uid = $1 AND i.original = $2 AND e.voice = 'cooperative'
)sql"};

std::optional<Imported> find_imported(db::ReadTx& tx, const Import& import, const Imported& same) {
    switch (import.voice) {
        case Voice::member:
            return tx.find<Imported>(kFindImportedOfMember, same.uid, same.original,
                                     import.started_by);
        case Voice::group:
            return tx.find<Imported>(kFindImportedOfCircle, same.uid, same.original,
                                     import.circle_id);
        case Voice::cooperative:
            return tx.find<Imported>(kFindImportedOfCooperative, same.uid, same.original);
    }
    return {};
}

constexpr db::Query kListImportedOfMember{"events.list_imported_of_member", R"sql(
    SELECT i.event_id, i.import_id, i.uid, i.original, i.revision, i.said, e.state, e.ends_at
    FROM events_event e JOIN events_imported i ON i.event_id = e.event_id
    WHERE e.organised_by = $1 AND e.voice = 'member'
)sql"};
constexpr db::Query kListImportedOfCircle{"events.list_imported_of_circle", R"sql(
    SELECT i.event_id, i.import_id, i.uid, i.original, i.revision, i.said, e.state, e.ends_at
    FROM events_circle c JOIN events_imported i ON i.event_id = c.event_id
         JOIN events_event e ON e.event_id = c.event_id
    WHERE c.circle_id = $1
)sql"};
constexpr db::Query kListImportedOfCooperative{"events.list_imported_of_cooperative", R"sql(
    SELECT i.event_id, i.import_id, i.uid, i.original, i.revision, i.said, e.state, e.ends_at
    FROM events_imported i JOIN events_event e ON e.event_id = i.event_id
    WHERE e.voice = 'cooperative'
)sql"};

std::vector<KnownDate> list_imported_beside(db::ReadTx& tx, const Import& import) {
    switch (import.voice) {
        case Voice::member:
            return tx.all<KnownDate>(kListImportedOfMember, import.started_by);
        case Voice::group:
            return tx.all<KnownDate>(kListImportedOfCircle, import.circle_id);
        case Voice::cooperative:
            return tx.all<KnownDate>(kListImportedOfCooperative);
    }
    return {};
}

}  // namespace agora::events
