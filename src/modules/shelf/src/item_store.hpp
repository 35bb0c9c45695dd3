#pragma once

#include "agora/shelf/item.hpp"

#include <optional>
#include <vector>

namespace agora::shelf {

/// Characters of a text.
inline constexpr std::size_t kLongestText = 50'000;

void insert_item(db::WriteTx& tx, const Item& item);
/// Title, audience, moderation, version, tool, address and the time of the change.
void update_item(db::WriteTx& tx, const Item& item);
/// With all its versions.
void delete_item(db::WriteTx& tx, ItemId item);
std::optional<Item> find_item(db::ReadTx& tx, ItemId item);
/// Of a group, what changed last first.
std::vector<Item> list_items(db::ReadTx& tx, CircleId circle);

struct Kept {
    std::int64_t items = 0;
    std::int64_t files = 0;
    std::int64_t bytes = 0;
};
AGORA_FIELDS(Kept, items, files, bytes)
Kept count_kept(db::ReadTx& tx, CircleId circle);

void insert_version(db::WriteTx& tx, const Version& version);
std::optional<Version> find_version(db::ReadTx& tx, ItemId item, std::int64_t version);
/// Who, when and what it was called; without the words. The newest first.
std::vector<Version> list_versions(db::ReadTx& tx, ItemId item);
bool has_other_writers(db::ReadTx& tx, ItemId item, AccountId account);

}  // namespace agora::shelf
