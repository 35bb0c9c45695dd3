#include "draft_store.hpp"

#include "agora/base/assert.hpp"

namespace agora::drafting {

DraftId put_whole_draft(db::WriteTx& tx, Draft whole, std::vector<Version> versions) {
    AGORA_ASSERT(!versions.empty());
    whole.draft_id = tx.new_id<DraftId>();
    whole.version = std::ssize(versions);
    insert_draft(tx, whole);
    std::int64_t number = 0;
    for (Version& version : versions) {
        version.draft_id = whole.draft_id;
        version.version = ++number;
        insert_version(tx, version);
    }
    return whole.draft_id;
}

}  // namespace agora::drafting
