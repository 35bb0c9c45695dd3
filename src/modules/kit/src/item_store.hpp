#pragma once

#include "agora/kit/item.hpp"

#include <optional>
#include <vector>

namespace agora::kit {

void insert_item(db::WriteTx& tx, const Item& item);
/// Audience, keeper, replacement and newest version.
void update_item(db::WriteTx& tx, const Item& item);
/// With all its versions; what it replaced is replaced by nothing.
void delete_item(db::WriteTx& tx, ItemId item);
std::optional<Item> find_item(db::ReadTx& tx, ItemId item);
/// What was added last first; at most five hundred.
std::vector<Item> list_items(db::ReadTx& tx);

void insert_version(db::WriteTx& tx, const Version& version);
std::optional<Version> find_version(db::ReadTx& tx, ItemId item, std::int64_t version);
/// The newest first.
std::vector<Version> list_versions(db::ReadTx& tx, ItemId item);
/// The last that has begun by that day; it may have ended.
std::optional<Version> find_present(db::ReadTx& tx, ItemId item, Date today);
/// The same of all items, in the order of their numbers.
std::vector<Version> list_present(db::ReadTx& tx, Date today);
void count_download(db::WriteTx& tx, ItemId item, std::int64_t version);
void note_reminded(db::WriteTx& tx, const Version& version);

}  // namespace agora::kit
