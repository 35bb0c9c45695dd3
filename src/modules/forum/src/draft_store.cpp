#include "draft_store.hpp"

namespace agora::forum {

constexpr db::Query kPutDraft{"forum.put_draft", R"sql(
    INSERT INTO forum_draft (account_id, thread_id, category_id, kind, language, title, tags, body,
                             kept_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (account_id, thread_id)
    DO UPDATE SET category_id = excluded.category_id, kind = excluded.kind,
                  language = excluded.language, title = excluded.title, tags = excluded.tags,
                  body = excluded.body, kept_at = excluded.kept_at
)sql"};

void put_draft(db::WriteTx& tx, const Draft& draft) {
    tx.run(kPutDraft, draft.account_id, draft.thread_id, draft.category_id, draft.kind,
           draft.language, draft.title, draft.tags, draft.body, draft.kept_at);
}

constexpr db::Query kFindDraft{"forum.find_draft", R"sql(
    SELECT account_id, thread_id, category_id, kind, language, title, tags, body, kept_at
    FROM forum_draft WHERE account_id = $1 AND thread_id = $2
)sql"};

std::optional<Draft> find_draft(db::ReadTx& tx, AccountId account, ThreadId thread) {
    return tx.find<Draft>(kFindDraft, account, thread);
}

constexpr db::Query kListDraftsOf{"forum.list_drafts_of", R"sql(
    SELECT account_id, thread_id, category_id, kind, language, title, tags, body, kept_at
    FROM forum_draft WHERE account_id = $1 ORDER BY kept_at DESC, thread_id
)sql"};

std::vector<Draft> list_drafts_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Draft>(kListDraftsOf, account);
}

constexpr db::Query kDeleteDraft{"forum.delete_draft", R"sql(
    DELETE FROM forum_draft WHERE account_id = $1 AND thread_id = $2
)sql"};

void delete_draft(db::WriteTx& tx, AccountId account, ThreadId thread) {
    tx.run(kDeleteDraft, account, thread);
}

}  // namespace agora::forum
