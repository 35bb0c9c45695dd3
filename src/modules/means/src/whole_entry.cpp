#include "entry_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::means {

EntryId put_whole_entry(db::WriteTx& tx, Entry entry) {
    entry.entry_id = tx.new_id<EntryId>();
    insert_entry(tx, entry);
    journal::emit(tx, {entry.signed_by, entry.signed_at}, EntryPut{entry.entry_id});
    return entry.entry_id;
}

}  // namespace agora::means
