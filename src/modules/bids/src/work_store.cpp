#include "work_store.hpp"

namespace agora::bids {

constexpr db::Query kInsertPart{"bids.insert_part", R"sql(
    INSERT INTO bids_part (part_id, room_id, title, body, writer, state, due_on, changed_by, changed_at,
                           version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_part(db::WriteTx& tx, const Part& part) {
    tx.run(kInsertPart, part.part_id, part.room_id, part.title, part.body, part.writer, part.state,
           part.due_on, part.changed_by, part.changed_at, part.version);
}

constexpr db::Query kUpdatePart{"bids.update_part", R"sql(
    UPDATE bids_part SET title = $2, body = $3, writer = $4, state = $5, due_on = $6, changed_by = $7,
                         changed_at = $8, version = $9
    WHERE part_id = $1
)sql"};

void update_part(db::WriteTx& tx, const Part& part) {
    tx.run(kUpdatePart, part.part_id, part.title, part.body, part.writer, part.state, part.due_on,
           part.changed_by, part.changed_at, part.version);
}

constexpr db::Query kDeletePart{"bids.delete_part", R"sql(
    DELETE FROM bids_part WHERE part_id = $1
)sql"};

void delete_part(db::WriteTx& tx, PartId part) {
    tx.run(kDeletePart, part);
}

constexpr db::Query kFindPart{"bids.find_part", R"sql(
    SELECT part_id, room_id, title, body, writer, state, due_on, changed_by, changed_at, version
    FROM bids_part WHERE part_id = $1
)sql"};

std::optional<Part> find_part(db::ReadTx& tx, PartId part) {
    return tx.find<Part>(kFindPart, part);
}

constexpr db::Query kListParts{"bids.list_parts", R"sql(
    SELECT part_id, room_id, title, body, writer, state, due_on, changed_by, changed_at, version
    FROM bids_part WHERE room_id = $1 ORDER BY part_id
)sql"};

std::vector<Part> list_parts(db::ReadTx& tx, RoomId room) {
    return tx.all<Part>(kListParts, room);
}

constexpr db::Query kListDueParts{"bids.list_due_parts", R"sql(
    SELECT part.part_id, part.room_id, part.title, '' AS body, part.writer, part.state, part.due_on,
           part.changed_by, part.changed_at, part.version
    FROM bids_part AS part JOIN bids_room AS room ON room.room_id = part.room_id
    WHERE part.writer = $1 AND part.due_on <= $2 AND part.state IN ('open', 'writing')
      AND room.outcome = 'preparing'
    ORDER BY part.due_on, part.part_id
)sql"};

std::vector<Part> list_due_parts(db::ReadTx& tx, AccountId writer, Date until) {
    return tx.all<Part>(kListDueParts, writer, until);
}

constexpr db::Query kFreeParts{"bids.free_parts", R"sql(
    UPDATE bids_part SET writer = 0 WHERE room_id = $1 AND writer = $2
)sql"};

void free_parts(db::WriteTx& tx, RoomId room, AccountId writer) {
    tx.run(kFreeParts, room, writer);
}

constexpr db::Query kInsertCheck{"bids.insert_check", R"sql(
    INSERT INTO bids_check (check_id, room_id, usual, words, done_by, done_at, added_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_check(db::WriteTx& tx, const Check& check) {
    tx.run(kInsertCheck, check.check_id, check.room_id, check.usual, check.words, check.done_by,
           check.done_at, check.added_by);
}

constexpr db::Query kUpdateCheck{"bids.update_check", R"sql(
    UPDATE bids_check SET done_by = $2, done_at = $3 WHERE check_id = $1
)sql"};

void update_check(db::WriteTx& tx, const Check& check) {
    tx.run(kUpdateCheck, check.check_id, check.done_by, check.done_at);
}

constexpr db::Query kDeleteCheck{"bids.delete_check", R"sql(
    DELETE FROM bids_check WHERE check_id = $1
)sql"};

void delete_check(db::WriteTx& tx, CheckId check) {
    tx.run(kDeleteCheck, check);
}

constexpr db::Query kFindCheck{"bids.find_check", R"sql(
    SELECT check_id, room_id, usual, words, done_by, done_at, added_by
    FROM bids_check WHERE check_id = $1
)sql"};

std::optional<Check> find_check(db::ReadTx& tx, CheckId check) {
    return tx.find<Check>(kFindCheck, check);
}

constexpr db::Query kListChecks{"bids.list_checks", R"sql(
    SELECT check_id, room_id, usual, words, done_by, done_at, added_by
    FROM bids_check WHERE room_id = $1 ORDER BY check_id
)sql"};

std::vector<Check> list_checks(db::ReadTx& tx, RoomId room) {
    return tx.all<Check>(kListChecks, room);
}

constexpr db::Query kInsertFile{"bids.insert_file", R"sql(
    INSERT INTO bids_file (file_id, room_id, file, file_name, file_size, added_by, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_file(db::WriteTx& tx, const RoomFile& file) {
    tx.run(kInsertFile, file.file_id, file.room_id, file.file, file.file_name, file.file_size,
           file.added_by, file.added_at);
}

constexpr db::Query kDeleteFile{"bids.delete_file", R"sql(
    DELETE FROM bids_file WHERE file_id = $1
)sql"};

void delete_file(db::WriteTx& tx, FileId file) {
    tx.run(kDeleteFile, file);
}

constexpr db::Query kFindFile{"bids.find_file", R"sql(
    SELECT file_id, room_id, file, file_name, file_size, added_by, added_at
    FROM bids_file WHERE file_id = $1
)sql"};

std::optional<RoomFile> find_file(db::ReadTx& tx, FileId file) {
    return tx.find<RoomFile>(kFindFile, file);
}

constexpr db::Query kListFiles{"bids.list_files", R"sql(
    SELECT file_id, room_id, file, file_name, file_size, added_by, added_at
    FROM bids_file WHERE room_id = $1 ORDER BY file_id DESC
)sql"};

std::vector<RoomFile> list_files(db::ReadTx& tx, RoomId room) {
    return tx.all<RoomFile>(kListFiles, room);
}

constexpr db::Query kInsertNote{"bids.insert_note", R"sql(
    INSERT INTO bids_note (note_id, room_id, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_note(db::WriteTx& tx, const Note& note) {
    tx.run(kInsertNote, note.note_id, note.room_id, note.body, note.written_by, note.written_at);
}

constexpr db::Query kDeleteNote{"bids.delete_note", R"sql(
    DELETE FROM bids_note WHERE note_id = $1
)sql"};

void delete_note(db::WriteTx& tx, NoteId note) {
    tx.run(kDeleteNote, note);
}

constexpr db::Query kFindNote{"bids.find_note", R"sql(
    SELECT note_id, room_id, body, written_by, written_at FROM bids_note WHERE note_id = $1
)sql"};

std::optional<Note> find_note(db::ReadTx& tx, NoteId note) {
    return tx.find<Note>(kFindNote, note);
}

constexpr db::Query kListNotes{"bids.list_notes", R"sql(
    SELECT note_id, room_id, body, written_by, written_at
    FROM bids_note WHERE room_id = $1 ORDER BY note_id DESC LIMIT $2
)sql"};

std::vector<Note> list_notes(db::ReadTx& tx, RoomId room, std::int64_t most) {
    return tx.all<Note>(kListNotes, room, most);
}

constexpr db::Query kCountNotes{"bids.count_notes", R"sql(
    SELECT COUNT(*) FROM bids_note WHERE room_id = $1
)sql"};

std::int64_t count_notes(db::ReadTx& tx, RoomId room) {
    return tx.find<std::int64_t>(kCountNotes, room).value_or(0);
}

}  // namespace agora::bids
