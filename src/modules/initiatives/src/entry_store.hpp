#pragma once

#include "agora/initiatives/initiative.hpp"

namespace agora::initiatives {

/// Gives it the next number.
std::int64_t insert_initiative(db::WriteTx& tx, const Entry& entry, AccountId confirmed_by,
                               Instant at);
/// Words, place and network; the number, and who recorded it first, stay. False when there is none.
bool update_initiative(db::WriteTx& tx, const Entry& entry, AccountId confirmed_by, Instant at);
/// Its texts are emptied; the number stays taken. False when there is none.
bool remove_initiative(db::WriteTx& tx, std::int64_t number);

void insert_draft(db::WriteTx& tx, const Entry& entry);
bool delete_draft(db::WriteTx& tx, EntryId draft);
std::optional<Entry> find_draft(db::ReadTx& tx, EntryId draft);
/// The oldest first.
std::vector<Entry> list_drafts(db::ReadTx& tx);
std::vector<Entry> list_drafts_of(db::ReadTx& tx, AccountId account);
std::int64_t count_drafts(db::ReadTx& tx);

}  // namespace agora::initiatives
