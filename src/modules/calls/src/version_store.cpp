#include "version_store.hpp"

namespace agora::calls {

constexpr db::Query kFindNoticed{"calls.find_noticed", R"sql(
    SELECT call_id FROM calls_notice WHERE notice_key = $1
)sql"};

std::optional<CallId> find_noticed(db::ReadTx& tx, std::string_view notice_key) {
    return tx.find<CallId>(kFindNoticed, notice_key);
}

constexpr db::Query kPutNotice{"calls.put_notice", R"sql(
    INSERT INTO calls_notice (notice_key, call_id) VALUES ($1, $2)
    ON CONFLICT (notice_key) DO NOTHING
)sql"};

void put_notice(db::WriteTx& tx, std::string_view notice_key, CallId call) {
    tx.run(kPutNotice, notice_key, call);
}

constexpr db::Query kInsertVersion{"calls.insert_version", R"sql(
    INSERT INTO calls_version (call_id, number, notice_key, tag, document_file, document_type,
                               fetched_at, changed_by, told_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_version(db::WriteTx& tx, const Version& version) {
    tx.run(kInsertVersion, version.call_id, version.number, version.notice_key, version.tag,
           version.document_file, version.document_type, version.fetched_at, version.changed_by,
           version.told_until);
}

constexpr db::Query kListVersions{"calls.list_versions", R"sql(
    SELECT call_id, number, notice_key, tag, document_file, document_type, fetched_at, changed_by,
           told_until
    FROM calls_version WHERE call_id = $1 ORDER BY number DESC
)sql"};

std::vector<Version> list_versions(db::ReadTx& tx, CallId call) {
    return tx.all<Version>(kListVersions, call);
}

constexpr db::Query kHasVersion{"calls.has_version", R"sql(
    SELECT COUNT(*) FROM calls_notice n JOIN calls_version v ON v.call_id = n.call_id
    WHERE n.notice_key = $1 AND v.notice_key = n.notice_key AND v.tag = $2
)sql"};

bool has_version(db::ReadTx& tx, std::string_view notice_key, std::string_view tag) {
    return tx.find<std::int64_t>(kHasVersion, notice_key, tag).value_or(0) > 0;
}

constexpr db::Query kSetToldUntil{"calls.set_told_until", R"sql(
    UPDATE calls_version SET told_until = $3 WHERE call_id = $1 AND number = $2
)sql"};

void set_told_until(db::WriteTx& tx, CallId call, std::int64_t number, AccountId told) {
    tx.run(kSetToldUntil, call, number, told);
}

constexpr db::Query kInsertChange{"calls.insert_change", R"sql(
    INSERT INTO calls_change (call_id, number, place, field, section, old_text, new_text)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_change(db::WriteTx& tx, const Change& change) {
    tx.run(kInsertChange, change.call_id, change.number, change.place, change.field, change.section,
           change.old_text, change.new_text);
}

constexpr db::Query kListChanges{"calls.list_changes", R"sql(
    SELECT call_id, number, place, field, section, old_text, new_text
    FROM calls_change WHERE call_id = $1 ORDER BY number DESC, place
)sql"};

std::vector<Change> list_changes(db::ReadTx& tx, CallId call) {
    return tx.all<Change>(kListChanges, call);
}

constexpr db::Query kPutContact{"calls.put_contact", R"sql(
    INSERT INTO calls_contact (call_id, name, mail, telephone) VALUES ($1, $2, $3, $4)
    ON CONFLICT (call_id) DO UPDATE
    SET name = excluded.name, mail = excluded.mail, telephone = excluded.telephone
)sql"};

void put_contact(db::WriteTx& tx, const Contact& contact) {
    tx.run(kPutContact, contact.call_id, contact.name, contact.mail, contact.telephone);
}

constexpr db::Query kFindContact{"calls.find_contact", R"sql(
    SELECT call_id, name, mail, telephone FROM calls_contact WHERE call_id = $1
)sql"};

std::optional<Contact> find_contact(db::ReadTx& tx, CallId call) {
    return tx.find<Contact>(kFindContact, call);
}

constexpr db::Query kDeleteContact{"calls.delete_contact", R"sql(
    DELETE FROM calls_contact WHERE call_id = $1
)sql"};

void delete_contact(db::WriteTx& tx, CallId call) {
    tx.run(kDeleteContact, call);
}

constexpr db::Query kListForgettable{"calls.list_forgettable", R"sql(
    SELECT c.call_id FROM calls_call c
    WHERE c.call_id > $1 AND COALESCE(c.deadline_at, c.changed_at) < $2
      AND (EXISTS (SELECT 1 FROM calls_contact k WHERE k.call_id = c.call_id)
           OR EXISTS (SELECT 1 FROM calls_version v
                      WHERE v.call_id = c.call_id AND v.document_file <> '')
           OR EXISTS (SELECT 1 FROM calls_change s
                      WHERE s.call_id = c.call_id AND s.field = 'stated'
                        AND (s.old_text <> '' OR s.new_text <> '')))
    ORDER BY c.call_id LIMIT $3
)sql"};

constexpr db::Query kBlankDocuments{"calls.blank_documents", R"sql(
    UPDATE calls_version SET document_file = ''
    WHERE document_file <> ''
      AND document_file IN (SELECT v.document_file FROM calls_version v WHERE v.call_id = $1)
)sql"};

constexpr db::Query kBlankStated{"calls.blank_stated", R"sql(
    UPDATE calls_change SET old_text = '', new_text = '' WHERE call_id = $1 AND field = 'stated'
)sql"};

CallId forget_contacts(db::WriteTx& tx, CallId after, Instant before, std::int64_t most) {
    const auto calls = tx.all<CallId>(kListForgettable, after, before, most);
    for (const CallId call : calls) {
        delete_contact(tx, call);
        tx.run(kBlankDocuments, call);
        tx.run(kBlankStated, call);
    }
    return std::ssize(calls) == most ? calls.back() : CallId{};
}

}  // namespace agora::calls
