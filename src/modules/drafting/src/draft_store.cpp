#include "draft_store.hpp"

namespace agora::drafting {

constexpr db::Query kInsertDraft{"drafting.insert_draft", R"sql(
    INSERT INTO drafting_draft (draft_id, circle_id, language, state, version, begun_by, begun_at,
                                handed_in_by, handed_in_at, answer, answered_by, recommendation_id,
                                changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_draft(db::WriteTx& tx, const Draft& draft) {
    tx.run(kInsertDraft, draft.draft_id, draft.circle_id, draft.language, draft.state,
           draft.version, draft.begun_by, draft.begun_at, draft.handed_in_by, draft.handed_in_at,
           draft.answer, draft.answered_by, draft.recommendation_id, draft.changed_at);
}

constexpr db::Query kUpdateDraft{"drafting.update_draft", R"sql(
    UPDATE drafting_draft
    SET state = $2, version = $3, handed_in_by = $4, handed_in_at = $5, answer = $6,
        answered_by = $7, recommendation_id = $8, changed_at = $9
    WHERE draft_id = $1
)sql"};

void update_draft(db::WriteTx& tx, const Draft& draft) {
    tx.run(kUpdateDraft, draft.draft_id, draft.state, draft.version, draft.handed_in_by,
           draft.handed_in_at, draft.answer, draft.answered_by, draft.recommendation_id,
           draft.changed_at);
}

constexpr db::Query kFindDraft{"drafting.find_draft", R"sql(
    SELECT draft_id, circle_id, language, state, version, begun_by, begun_at, handed_in_by,
           handed_in_at, answer, answered_by, recommendation_id, changed_at
    FROM drafting_draft WHERE draft_id = $1
)sql"};

std::optional<Draft> find_draft(db::ReadTx& tx, DraftId id) {
    return tx.find<Draft>(kFindDraft, id);
}

constexpr db::Query kListDraftsOf{"drafting.list_drafts_of", R"sql(
    SELECT d.draft_id, d.circle_id, d.language, d.state, v.title,
           CASE WHEN d.answer <> '' THEN 1 ELSE 0 END AS returned, d.recommendation_id,
           d.handed_in_at, d.changed_at
    FROM drafting_draft d
    JOIN drafting_version v ON v.draft_id = d.draft_id AND v.version = d.version
    WHERE d.circle_id = $1 ORDER BY d.changed_at DESC, d.draft_id DESC LIMIT $2
)sql"};

std::vector<Headed> list_drafts_of(db::ReadTx& tx, CircleId circle, std::int64_t limit) {
    return tx.all<Headed>(kListDraftsOf, circle, limit);
}

constexpr db::Query kCountOpenOf{"drafting.count_open_of", R"sql(
    SELECT COUNT(*) FROM drafting_draft
    WHERE circle_id = $1 AND (state = 'writing' OR state = 'handed_in')
)sql"};

std::int64_t count_open_of(db::ReadTx& tx, CircleId circle) {
    return tx.find<std::int64_t>(kCountOpenOf, circle).value_or(0);
}

constexpr db::Query kListHandedIn{"drafting.list_handed_in", R"sql(
    SELECT d.draft_id, d.circle_id, d.language, d.state, v.title,
           CASE WHEN d.answer <> '' THEN 1 ELSE 0 END AS returned, d.recommendation_id,
           d.handed_in_at, d.changed_at
    FROM drafting_draft d
    JOIN drafting_version v ON v.draft_id = d.draft_id AND v.version = d.version
    WHERE d.state = 'handed_in' ORDER BY d.handed_in_at, d.draft_id LIMIT $1
)sql"};

std::vector<Headed> list_handed_in(db::ReadTx& tx, std::int64_t limit) {
    return tx.all<Headed>(kListHandedIn, limit);
}

constexpr db::Query kCountHandedIn{"drafting.count_handed_in", R"sql(
    SELECT COUNT(*) FROM drafting_draft WHERE state = 'handed_in'
)sql"};

std::int64_t count_handed_in(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountHandedIn).value_or(0);
}

constexpr db::Query kInsertVersion{"drafting.insert_version", R"sql(
    INSERT INTO drafting_version (draft_id, version, title, context, developments, means,
                                  carried_out_by, inspiration, attention, earlier, kind, why,
                                  written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_version(db::WriteTx& tx, const Version& version) {
    tx.run(kInsertVersion, version.draft_id, version.version, version.title, version.context,
           version.developments, version.means, version.carried_out_by, version.inspiration,
           version.attention, version.earlier, version.kind, version.why, version.written_by,
           version.written_at);
}

constexpr db::Query kFindVersion{"drafting.find_version", R"sql(
    SELECT draft_id, version, title, context, developments, means, carried_out_by, inspiration,
           attention, earlier, kind, why, written_by, written_at
    FROM drafting_version WHERE draft_id = $1 AND version = $2
)sql"};

std::optional<Version> find_version(db::ReadTx& tx, DraftId draft, std::int64_t version) {
    return tx.find<Version>(kFindVersion, draft, version);
}

constexpr db::Query kListSteps{"drafting.list_steps", R"sql(
    SELECT version, written_by, written_at
    FROM drafting_version WHERE draft_id = $1 ORDER BY version DESC LIMIT $2
)sql"};

std::vector<Step> list_steps(db::ReadTx& tx, DraftId draft, std::int64_t limit) {
    return tx.all<Step>(kListSteps, draft, limit);
}

}  // namespace agora::drafting
