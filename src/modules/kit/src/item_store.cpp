#include "item_store.hpp"

namespace agora::kit {

constexpr db::Query kInsertItem{"kit.insert_item", R"sql(
    INSERT INTO kit_item (item_id, kind, audience, kept_by, replaced_by, newest, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_item(db::WriteTx& tx, const Item& item) {
    tx.run(kInsertItem, item.item_id, item.kind, item.audience, item.kept_by, item.replaced_by,
           item.newest, item.added_at);
}

constexpr db::Query kUpdateItem{"kit.update_item", R"sql(
    UPDATE kit_item SET audience = $2, kept_by = $3, replaced_by = $4, newest = $5 WHERE item_id = $1
)sql"};

void update_item(db::WriteTx& tx, const Item& item) {
    tx.run(kUpdateItem, item.item_id, item.audience, item.kept_by, item.replaced_by, item.newest);
}

constexpr db::Query kForgetReplacement{"kit.forget_replacement", R"sql(
    UPDATE kit_item SET replaced_by = 0 WHERE replaced_by = $1
)sql"};

constexpr db::Query kDeleteVersions{"kit.delete_versions", R"sql(
    DELETE FROM kit_version WHERE item_id = $1
)sql"};

constexpr db::Query kDeleteItem{"kit.delete_item", R"sql(
    DELETE FROM kit_item WHERE item_id = $1
)sql"};

void delete_item(db::WriteTx& tx, ItemId item) {
    tx.run(kForgetReplacement, item);
    tx.run(kDeleteVersions, item);
    tx.run(kDeleteItem, item);
}

constexpr db::Query kFindItem{"kit.find_item", R"sql(
    SELECT item_id, kind, audience, kept_by, replaced_by, newest, added_at
    FROM kit_item WHERE item_id = $1
)sql"};

std::optional<Item> find_item(db::ReadTx& tx, ItemId item) {
    return tx.find<Item>(kFindItem, item);
}

constexpr db::Query kListItems{"kit.list_items", R"sql(
    SELECT item_id, kind, audience, kept_by, replaced_by, newest, added_at
    FROM kit_item ORDER BY added_at DESC, item_id DESC LIMIT 500
)sql"};

std::vector<Item> list_items(db::ReadTx& tx) {
    return tx.all<Item>(kListItems);
}

constexpr db::Query kInsertVersion{"kit.insert_version", R"sql(
    INSERT INTO kit_version
          (item_id, version, title, summary, languages, valid_from, valid_until, body, file, file_name,
           file_size, address, written_by, written_at, reminded, downloads)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_version(db::WriteTx& tx, const Version& version) {
    tx.run(kInsertVersion, version.item_id, version.version, version.title, version.summary,
           version.languages, version.valid_from, version.valid_until, version.body, version.file,
           version.file_name, version.file_size, version.address, version.written_by,
           version.written_at, version.reminded, version.downloads);
}

constexpr db::Query kFindVersion{"kit.find_version", R"sql(
    SELECT item_id, version, title, summary, languages, valid_from, valid_until, body, file, file_name,
           file_size, address, written_by, written_at, reminded, downloads
    FROM kit_version WHERE item_id = $1 AND version = $2
)sql"};

std::optional<Version> find_version(db::ReadTx& tx, ItemId item, std::int64_t version) {
    return tx.find<Version>(kFindVersion, item, version);
}

constexpr db::Query kListVersions{"kit.list_versions", R"sql(
    SELECT item_id, version, title, summary, languages, valid_from, valid_until, body, file, file_name,
           file_size, address, written_by, written_at, reminded, downloads
    FROM kit_version WHERE item_id = $1 ORDER BY version DESC LIMIT 200
)sql"};

std::vector<Version> list_versions(db::ReadTx& tx, ItemId item) {
    return tx.all<Version>(kListVersions, item);
}

constexpr db::Query kFindPresent{"kit.find_present", R"sql(
    SELECT item_id, version, title, summary, languages, valid_from, valid_until, body, file, file_name,
           file_size, address, written_by, written_at, reminded, downloads
    FROM kit_version WHERE item_id = $1 AND valid_from <= $2 ORDER BY version DESC LIMIT 1
)sql"};

std::optional<Version> find_present(db::ReadTx& tx, ItemId item, Date today) {
    return tx.find<Version>(kFindPresent, item, today);
}

constexpr db::Query kListPresent{"kit.list_present", R"sql(
    SELECT v.item_id, v.version, v.title, v.summary, v.languages, v.valid_from, v.valid_until, v.body,
           v.file, v.file_name, v.file_size, v.address, v.written_by,
           v.written_at, v.reminded, v.downloads
    FROM kit_version v
    WHERE v.version = (SELECT MAX(o.version) FROM kit_version o
                       WHERE o.item_id = v.item_id AND o.valid_from <= $1)
    ORDER BY v.item_id LIMIT 500
)sql"};

std::vector<Version> list_present(db::ReadTx& tx, Date today) {
    return tx.all<Version>(kListPresent, today);
}

constexpr db::Query kCountDownload{"kit.count_download", R"sql(
    UPDATE kit_version SET downloads = downloads + 1 WHERE item_id = $1 AND version = $2
)sql"};

void count_download(db::WriteTx& tx, ItemId item, std::int64_t version) {
    tx.run(kCountDownload, item, version);
}

constexpr db::Query kNoteVersionReminded{"kit.note_version_reminded", R"sql(
    UPDATE kit_version SET reminded = 1 WHERE item_id = $1 AND version = $2
)sql"};

void note_reminded(db::WriteTx& tx, const Version& version) {
    tx.run(kNoteVersionReminded, version.item_id, version.version);
}

}  // namespace agora::kit
