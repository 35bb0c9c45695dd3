#include "item_store.hpp"

namespace agora::shelf {

constexpr db::Query kInsertItem{"shelf.insert_item", R"sql(
    INSERT INTO shelf_item (item_id, circle_id, kind, title, language, audience, moderation, version,
                            file, file_name, file_size, tool, address, added_by, added_at,
                            changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_item(db::WriteTx& tx, const Item& item) {
    tx.run(kInsertItem, item.item_id, item.circle_id, item.kind, item.title, item.language,
           item.audience, item.moderation, item.version, item.file, item.file_name, item.file_size,
           item.tool, item.address, item.added_by, item.added_at, item.changed_at);
}

constexpr db::Query kUpdateItem{"shelf.update_item", R"sql(
    UPDATE shelf_item
    SET title = $2, audience = $3, moderation = $4, version = $5, tool = $6, address = $7,
        changed_at = $8, language = $9
    WHERE item_id = $1
)sql"};

void update_item(db::WriteTx& tx, const Item& item) {
    tx.run(kUpdateItem, item.item_id, item.title, item.audience, item.moderation, item.version,
           item.tool, item.address, item.changed_at, item.language);
}

constexpr db::Query kDeleteVersions{"shelf.delete_versions", R"sql(
    DELETE FROM shelf_version WHERE item_id = $1
)sql"};
constexpr db::Query kDeleteItem{"shelf.delete_item", R"sql(
    DELETE FROM shelf_item WHERE item_id = $1
)sql"};

void delete_item(db::WriteTx& tx, ItemId item) {
    tx.run(kDeleteVersions, item);
    tx.run(kDeleteItem, item);
}

constexpr db::Query kFindItem{"shelf.find_item", R"sql(
    SELECT item_id, circle_id, kind, title, language, audience, moderation, version, file, file_name,
           file_size, tool, address, added_by, added_at, changed_at
    FROM shelf_item WHERE item_id = $1
)sql"};

std::optional<Item> find_item(db::ReadTx& tx, ItemId item) {
    return tx.find<Item>(kFindItem, item);
}

constexpr db::Query kListItems{"shelf.list_items", R"sql(
    SELECT item_id, circle_id, kind, title, language, audience, moderation, version, file, file_name,
           file_size, tool, address, added_by, added_at, changed_at
    FROM shelf_item WHERE circle_id = $1 ORDER BY changed_at DESC, item_id DESC
)sql"};

std::vector<Item> list_items(db::ReadTx& tx, CircleId circle) {
    return tx.all<Item>(kListItems, circle);
}

constexpr db::Query kCountKept{"shelf.count_kept", R"sql(
    SELECT COUNT(*) AS items,
           COALESCE(SUM(CASE WHEN kind = 'file' THEN 1 ELSE 0 END), 0) AS files,
           CAST(COALESCE(SUM(file_size), 0) AS BIGINT) AS bytes
    FROM shelf_item WHERE circle_id = $1
)sql"};

Kept count_kept(db::ReadTx& tx, CircleId circle) {
    return tx.find<Kept>(kCountKept, circle).value_or(Kept{});
}

constexpr db::Query kInsertVersion{"shelf.insert_version", R"sql(
    INSERT INTO shelf_version (item_id, version, title, body, from_version, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_version(db::WriteTx& tx, const Version& version) {
    tx.run(kInsertVersion, version.item_id, version.version, version.title, version.body,
           version.from_version, version.written_by, version.written_at);
}

constexpr db::Query kFindVersion{"shelf.find_version", R"sql(
    SELECT item_id, version, title, body, from_version, written_by, written_at
    FROM shelf_version WHERE item_id = $1 AND version = $2
)sql"};

std::optional<Version> find_version(db::ReadTx& tx, ItemId item, std::int64_t version) {
    return tx.find<Version>(kFindVersion, item, version);
}

constexpr db::Query kListVersions{"shelf.list_versions", R"sql(
    SELECT item_id, version, title, '' AS body, from_version, written_by, written_at
    FROM shelf_version WHERE item_id = $1 ORDER BY version DESC
)sql"};

std::vector<Version> list_versions(db::ReadTx& tx, ItemId item) {
    return tx.all<Version>(kListVersions, item);
}

constexpr db::Query kHasOtherWriters{"shelf.has_other_writers", R"sql(
    SELECT COUNT(*) FROM shelf_version WHERE item_id = $1 AND written_by <> $2
)sql"};

bool has_other_writers(db::ReadTx& tx, ItemId item, AccountId account) {
    return tx.find<std::int64_t>(kHasOtherWriters, item, account).value_or(0) > 0;
}

}  // namespace agora::shelf
