#pragma once

#include "agora/calls/call.hpp"

namespace agora::calls {

/// A call as it came one time.
struct Version {
    CallId call_id = {};
    std::int64_t number = 0;
    std::string notice_key = {};
    std::string tag = {};            ///< the source's own version; empty when it has none
    std::string document_file = {};  ///< digest of the source document, or empty
    std::string document_type = {};  ///< "xml", "json", "csv"
    Instant fetched_at = {};
    AccountId changed_by = {};  ///< who changed it by hand
    AccountId told_until = {};  ///< how far followers were told
};
AGORA_FIELDS(Version, call_id, number, notice_key, tag, document_file, document_type, fetched_at,
             changed_by, told_until)

/// stated: as the source itself says it, in its own words.
enum class Field {
    stated,
    title,
    buyer,
    kind,
    deadline,
    value,
    cpv,
    places,
    languages,
    link,
    documents_link,
    lots,
    conditions,
    withdrawn
};
AGORA_ENUM(Field, stated, title, buyer, kind, deadline, value, cpv, places, languages, link,
           documents_link, lots, conditions, withdrawn)

struct Change {
    CallId call_id = {};
    std::int64_t number = 0;  ///< of the version
    std::int64_t place = 0;
    Field field = Field::stated;
    std::string section = {};   ///< as the source names the place
    std::string old_text = {};  ///< moments in ISO 8601, amounts in cents and currency
    std::string new_text = {};
};
AGORA_FIELDS(Change, call_id, number, place, field, section, old_text, new_text)

struct Contact {
    CallId call_id = {};
    std::string name = {};
    std::string mail = {};
    std::string telephone = {};
};
AGORA_FIELDS(Contact, call_id, name, mail, telephone)

std::optional<CallId> find_noticed(db::ReadTx& tx, std::string_view notice_key);
void put_notice(db::WriteTx& tx, std::string_view notice_key, CallId call);

void insert_version(db::WriteTx& tx, const Version& version);
std::vector<Version> list_versions(db::ReadTx& tx, CallId call);
bool has_version(db::ReadTx& tx, std::string_view notice_key, std::string_view tag);
void set_told_until(db::WriteTx& tx, CallId call, std::int64_t number, AccountId told);

void insert_change(db::WriteTx& tx, const Change& change);
std::vector<Change> list_changes(db::ReadTx& tx, CallId call);

void put_contact(db::WriteTx& tx, const Contact& contact);
std::optional<Contact> find_contact(db::ReadTx& tx, CallId call);
void delete_contact(db::WriteTx& tx, CallId call);
/// Of calls behind `after` whose deadline passed before, or that have none and came before: persons
/// at the buyer, and what may name them: documents and the source's own words of what it changed.
/// Gives behind which call to go on, none when all is done.
CallId forget_contacts(db::WriteTx& tx, CallId after, Instant before, std::int64_t most);

}  // namespace agora::calls
