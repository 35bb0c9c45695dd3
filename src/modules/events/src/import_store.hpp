#pragma once

#include "agora/events/event.hpp"

#include <vector>

namespace agora::events {

using ImportId = Id<struct EventImportTag>;

/// One that `runs` and isn't being run was cut short: it can be run again.
enum class ImportState { waits, runs, done, undone };
AGORA_ENUM(ImportState, waits, runs, done, undone)

/// A calendar file that somebody gave, with what it doesn't say itself.
struct Import {
    ImportId import_id = {};
    AccountId started_by = {};
    Instant started_at = {};
    std::string file_name = {};
    std::string language = {};  ///< of its texts
    Voice voice = Voice::member;
    CircleId circle_id = {};  ///< in whose name, of a group
    std::string place = {};   ///< code of a territory, of what names none that we know
    std::string time_zone = {};
    Level level = Level::local;
    Audience audience = Audience::everyone;
    std::string content = {};  ///< its bytes as base64url; empty once it is brought in
    ImportState state = ImportState::waits;
    std::string report = {};  ///< JSON, once it is brought in
};
AGORA_FIELDS(Import, import_id, started_by, started_at, file_name, language, voice, circle_id,
             place, time_zone, level, audience, content, state, report)

void insert_import(db::WriteTx& tx, const Import& import);
void set_import_state(db::WriteTx& tx, ImportId id, ImportState state);
/// Done, with this report and without its content, when it still runs.
void finish_import(db::WriteTx& tx, ImportId id, std::string_view report);
std::optional<Import> find_import(db::ReadTx& tx, ImportId id);
std::optional<ImportState> find_import_state(db::ReadTx& tx, ImportId id);
/// Those that were brought in or begun, the newest first, without content and report.
std::vector<Import> list_imports_of(db::ReadTx& tx, AccountId account, std::int64_t most);
/// Files that this account gave and did not bring in.
void delete_waiting_imports(db::WriteTx& tx, AccountId account);
/// Forgets files that were never brought in; those cut short end as they stand.
void delete_imports_before(db::WriteTx& tx, Instant moment);

/// Which entry of a calendar elsewhere an event is.
struct Imported {
    EventId event_id = {};
    ImportId import_id = {};  ///< that made it
    std::string uid = {};
    std::string original = {};  ///< which date of an entry that comes again
    std::int64_t revision = 0;  ///< that the file said last
    std::string said = {};      ///< a digest of what it said
    std::int64_t event_revision = 0;
};
AGORA_FIELDS(Imported, event_id, import_id, uid, original, revision, said, event_revision)

void put_imported(db::WriteTx& tx, const Imported& imported);
void delete_imported(db::WriteTx& tx, EventId event);
std::vector<Imported> list_imported_by(db::ReadTx& tx, ImportId import);
/// Of the same voice, and of this group or member: the date that the same file would change.
std::optional<Imported> find_imported(db::ReadTx& tx, const Import& import, const Imported& same);

/// An imported date with how its event stands.
struct KnownDate {
    EventId event_id = {};
    ImportId import_id = {};
    std::string uid = {};
    std::string original = {};
    std::int64_t revision = 0;
    std::string said = {};
    State state = State::announced;
    Instant ends_at = {};
};
AGORA_FIELDS(KnownDate, event_id, import_id, uid, original, revision, said, state, ends_at)

/// All that find_imported would find.
std::vector<KnownDate> list_imported_beside(db::ReadTx& tx, const Import& import);

}  // namespace agora::events
