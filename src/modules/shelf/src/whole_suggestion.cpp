#include "suggestion_store.hpp"

namespace agora::shelf {

SuggestionId put_whole_suggestion(db::WriteTx& tx, Suggestion suggestion,
                                  const std::vector<AccountId>& supporters,
                                  std::vector<Remark> remarks) {
    suggestion.suggestion_id = tx.new_id<SuggestionId>();
    insert_suggestion(tx, suggestion);
    for (const AccountId account : supporters) {
        insert_support(tx, suggestion.suggestion_id, account, suggestion.suggested_at);
    }
    for (Remark& remark : remarks) {
        remark.item_id = suggestion.item_id;
        remark.suggestion_id = suggestion.suggestion_id;
        put_whole_remark(tx, std::move(remark));
    }
    return suggestion.suggestion_id;
}

void put_whole_remark(db::WriteTx& tx, Remark remark) {
    remark.remark_id = tx.new_id<RemarkId>();
    insert_remark(tx, remark);
}

}  // namespace agora::shelf
