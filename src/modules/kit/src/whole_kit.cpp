#include "agora/base/assert.hpp"
#include "agora/journal/journal.hpp"
#include "agora/kit/item.hpp"
#include "item_store.hpp"
#include "word_store.hpp"

namespace agora::kit {

void put_baseline(db::WriteTx& tx, Baseline baseline) {
    const auto newest = newest_baseline(tx);
    baseline.version = newest ? newest->version + 1 : 1;
    insert_baseline(tx, baseline);
    journal::emit(tx, {baseline.written_by, baseline.written_at}, BaselineWritten{baseline.version},
                  journal::Audit::yes);
}

WordId put_word(db::WriteTx& tx, Word word) {
    word.word_id = tx.new_id<WordId>();
    insert_word(tx, word);
    journal::emit(tx, {word.kept_by, word.written_at}, WordKept{word.word_id});
    return word.word_id;
}

ItemId put_item(db::WriteTx& tx, Item item, std::vector<Version> versions) {
    AGORA_ASSERT(!versions.empty());
    item.item_id = tx.new_id<ItemId>();
    item.newest = std::ssize(versions);
    insert_item(tx, item);
    std::int64_t number = 0;
    for (Version& version : versions) {
        version.item_id = item.item_id;
        version.version = ++number;
        insert_version(tx, version);
    }
    journal::emit(tx, {item.kept_by, item.added_at}, ItemKept{item.item_id, number},
                  journal::Audit::yes);
    return item.item_id;
}

}  // namespace agora::kit
