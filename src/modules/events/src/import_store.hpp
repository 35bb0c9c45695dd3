#pragma once

#include "agora/events/event.hpp"

#include <vector>

namespace agora::events {

using ImportId = Id<struct EventImportTag>;

enum class ImportState { waits, done, undone };
AGORA_ENUM(ImportState, waits, done, undone)

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
/// Content, state and report.
void update_import(db::WriteTx& tx, const Import& import);
std::optional<Import> find_import(db::ReadTx& tx, ImportId id);
/// Those that were brought in, the newest first.
std::vector<Import> list_imports_of(db::ReadTx& tx, AccountId account, std::int64_t most);
/// Files that were never brought in.
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
/// Of the same voice, and of this group or member: what the same file would change.
std::vector<Imported> list_imported_beside(db::ReadTx& tx, const Import& import);

}  // namespace agora::events
