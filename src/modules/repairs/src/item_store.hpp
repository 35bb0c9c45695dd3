#pragma once

#include "agora/repairs/item.hpp"

#include <span>

namespace agora::repairs {

void insert_item(db::WriteTx& tx, const Item& item);
std::optional<Item> find_item(db::ReadTx& tx, ItemId id);
/// In the order in which they were said; erased ones are among them, without words.
std::vector<Item> list_items(db::ReadTx& tx, EventId event);
void delete_item(db::WriteTx& tx, ItemId id);
/// False when somebody takes it on already.
bool take_item(db::WriteTx& tx, ItemId id, AccountId helper);
/// Nobody takes it on any more, of one or of all at a café.
void leave_item(db::WriteTx& tx, ItemId id);
void leave_items_of(db::WriteTx& tx, EventId event, AccountId helper);
void set_outcome(db::WriteTx& tx, ItemId id, Outcome outcome, std::string_view found);
/// Of all these cafés; an outcome can stand there several times.
std::vector<Tally> tally_among(db::ReadTx& tx, std::span<const EventId> events);
void update_moderation(db::WriteTx& tx, ItemId id, web::Moderation moderation);

/// Later words change what stands there.
void put_helper(db::WriteTx& tx, const Repairer& helper);
bool delete_helper(db::WriteTx& tx, EventId event, AccountId account);
std::vector<Repairer> list_helpers(db::ReadTx& tx, EventId event);
bool is_helper(db::ReadTx& tx, EventId event, AccountId account);

/// What its organiser counted; nothing before that.
std::optional<std::int64_t> find_walk_ins(db::ReadTx& tx, EventId event);
/// All that were counted at these cafés.
std::int64_t walk_ins_among(db::ReadTx& tx, std::span<const EventId> events);
void put_walk_ins(db::WriteTx& tx, EventId event, std::int64_t people);

}  // namespace agora::repairs
