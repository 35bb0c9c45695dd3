#include "item_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::shelf {

ItemId put_whole_item(db::WriteTx& tx, Item item, std::vector<Version> versions) {
    item.item_id = tx.new_id<ItemId>();
    if (!versions.empty()) {
        item.version = std::ssize(versions);
        item.title = versions.back().title;
        item.changed_at = versions.back().written_at;
    }
    insert_item(tx, item);
    std::int64_t number = 0;
    for (Version& version : versions) {
        version.item_id = item.item_id;
        version.version = ++number;
        insert_version(tx, version);
    }
    journal::emit(tx, {item.added_by, item.added_at}, ItemAdded{item.circle_id, item.item_id});
    return item.item_id;
}

}  // namespace agora::shelf
