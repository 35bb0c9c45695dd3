#include "source_store.hpp"

namespace agora::calls {

constexpr db::Query kInsertSource{"calls.insert_source", R"sql(
    INSERT INTO calls_source (source_id, name, address, is_read, kind, buyer_type, language, licence,
                              circle_id, added_by, added_at, version, etag, modified, read_at, next_at,
                              failures, fault, answered, looked_until, looked_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21)
)sql"};

void insert_source(db::WriteTx& tx, const Source& source) {
    tx.run(kInsertSource, source.source_id, source.name, source.address, source.is_read,
           source.kind, source.buyer_type, source.language, source.licence, source.circle_id,
           source.added_by, source.added_at, source.version, source.etag, source.modified,
           source.read_at, source.next_at, source.failures, source.fault, source.answered,
           source.looked_until, source.looked_by);
}

constexpr db::Query kUpdateSource{"calls.update_source", R"sql(
    UPDATE calls_source
    SET name = $2, address = $3, is_read = $4, kind = $5, buyer_type = $6, language = $7,
        licence = $8, circle_id = $9, version = $10, etag = $11, modified = $12, read_at = $13,
        next_at = $14, failures = $15, fault = $16, answered = $17, looked_until = $18,
        looked_by = $19
    WHERE source_id = $1
)sql"};

void update_source(db::WriteTx& tx, const Source& source) {
    tx.run(kUpdateSource, source.source_id, source.name, source.address, source.is_read,
           source.kind, source.buyer_type, source.language, source.licence, source.circle_id,
           source.version, source.etag, source.modified, source.read_at, source.next_at,
           source.failures, source.fault, source.answered, source.looked_until, source.looked_by);
}

constexpr db::Query kDeleteShiftsOf{"calls.delete_shifts_of", R"sql(
    DELETE FROM calls_shift WHERE source_id = $1
)sql"};

constexpr db::Query kDeleteSource{"calls.delete_source", R"sql(
    DELETE FROM calls_source WHERE source_id = $1
)sql"};

void delete_source(db::WriteTx& tx, SourceId source) {
    tx.run(kDeleteShiftsOf, source);
    tx.run(kDeleteSource, source);
}

constexpr db::Query kFindSource{"calls.find_source", R"sql(
    SELECT source_id, name, address, is_read, kind, buyer_type, language, licence, circle_id, added_by,
           added_at, version, etag, modified, read_at, next_at, failures, fault, answered,
           looked_until, looked_by
    FROM calls_source WHERE source_id = $1
)sql"};

std::optional<Source> find_source(db::ReadTx& tx, SourceId source) {
    return tx.find<Source>(kFindSource, source);
}

constexpr db::Query kListSources{"calls.list_sources", R"sql(
    SELECT source_id, name, address, is_read, kind, buyer_type, language, licence, circle_id, added_by,
           added_at, version, etag, modified, read_at, next_at, failures, fault, answered,
           looked_until, looked_by
    FROM calls_source ORDER BY name, source_id
)sql"};

std::vector<Source> list_sources(db::ReadTx& tx) {
    return tx.all<Source>(kListSources);
}

constexpr db::Query kListDueSources{"calls.list_due_sources", R"sql(
    SELECT source_id, name, address, is_read, kind, buyer_type, language, licence, circle_id, added_by,
           added_at, version, etag, modified, read_at, next_at, failures, fault, answered,
           looked_until, looked_by
    FROM calls_source WHERE next_at <= $1 AND is_read = 1 AND failures < $2
    ORDER BY next_at, source_id LIMIT 200
)sql"};

std::vector<Source> list_due_sources(db::ReadTx& tx, Instant now, std::int64_t failures_below) {
    return tx.all<Source>(kListDueSources, now, failures_below);
}

constexpr db::Query kInsertShift{"calls.insert_shift", R"sql(
    INSERT INTO calls_shift (source_id, monday, account_id, taken_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (source_id, monday) DO NOTHING
)sql"};

bool insert_shift(db::WriteTx& tx, const Shift& shift) {
    return tx.run(kInsertShift, shift.source_id, shift.monday, shift.account_id, shift.taken_at) >
           0;
}

constexpr db::Query kDeleteShift{"calls.delete_shift", R"sql(
    DELETE FROM calls_shift WHERE source_id = $1 AND monday = $2
)sql"};

void delete_shift(db::WriteTx& tx, SourceId source, Date monday) {
    tx.run(kDeleteShift, source, monday);
}

constexpr db::Query kFindShift{"calls.find_shift", R"sql(
    SELECT source_id, monday, account_id, taken_at FROM calls_shift
    WHERE source_id = $1 AND monday = $2
)sql"};

std::optional<Shift> find_shift(db::ReadTx& tx, SourceId source, Date monday) {
    return tx.find<Shift>(kFindShift, source, monday);
}

constexpr db::Query kListShiftsFrom{"calls.list_shifts_from", R"sql(
    SELECT source_id, monday, account_id, taken_at FROM calls_shift
    WHERE monday >= $1 ORDER BY source_id, monday
)sql"};

std::vector<Shift> list_shifts_from(db::ReadTx& tx, Date monday) {
    return tx.all<Shift>(kListShiftsFrom, monday);
}

constexpr db::Query kDeleteShiftsBefore{"calls.delete_shifts_before", R"sql(
    DELETE FROM calls_shift WHERE monday < $1
)sql"};

void delete_shifts_before(db::WriteTx& tx, Date monday) {
    tx.run(kDeleteShiftsBefore, monday);
}

}  // namespace agora::calls
