#pragma once

#include "agora/bids/bid.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <vector>

// What is in a room: parts, the list to tick off, files, notes.
namespace agora::bids {

void insert_part(db::WriteTx& tx, const Part& part);
void update_part(db::WriteTx& tx, const Part& part);
void delete_part(db::WriteTx& tx, PartId part);
std::optional<Part> find_part(db::ReadTx& tx, PartId part);
/// As they were added.
std::vector<Part> list_parts(db::ReadTx& tx, RoomId room);
/// Not ready yet and due up to this day, of this writer, while their bid is prepared.
std::vector<Part> list_due_parts(db::ReadTx& tx, AccountId writer, Date until);
/// Whoever leaves writes none of its parts any more.
void free_parts(db::WriteTx& tx, RoomId room, AccountId writer);

void insert_check(db::WriteTx& tx, const Check& check);
void update_check(db::WriteTx& tx, const Check& check);
void delete_check(db::WriteTx& tx, CheckId check);
std::optional<Check> find_check(db::ReadTx& tx, CheckId check);
std::vector<Check> list_checks(db::ReadTx& tx, RoomId room);

void insert_file(db::WriteTx& tx, const RoomFile& file);
void delete_file(db::WriteTx& tx, FileId file);
std::optional<RoomFile> find_file(db::ReadTx& tx, FileId file);
/// The newest first.
std::vector<RoomFile> list_files(db::ReadTx& tx, RoomId room);

void insert_note(db::WriteTx& tx, const Note& note);
void delete_note(db::WriteTx& tx, NoteId note);
std::optional<Note> find_note(db::ReadTx& tx, NoteId note);
/// The newest first, at most so many.
std::vector<Note> list_notes(db::ReadTx& tx, RoomId room, std::int64_t most);
std::int64_t count_notes(db::ReadTx& tx, RoomId room);

}  // namespace agora::bids
