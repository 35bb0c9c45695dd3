#include "suggestion_store.hpp"

namespace agora::shelf {

constexpr db::Query kInsertSuggestion{"shelf.insert_suggestion", R"sql(
    INSERT INTO shelf_suggestion (suggestion_id, item_id, base_version, place, passage, words,
                                  reason, state, answer, version, suggested_by, suggested_at,
                                  decided_by, decided_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_suggestion(db::WriteTx& tx, const Suggestion& one) {
    tx.run(kInsertSuggestion, one.suggestion_id, one.item_id, one.base_version, one.place,
           one.passage, one.words, one.reason, one.state, one.answer, one.version, one.suggested_by,
           one.suggested_at, one.decided_by, one.decided_at);
}

constexpr db::Query kUpdateSuggestion{"shelf.update_suggestion", R"sql(
    UPDATE shelf_suggestion SET state = $2, answer = $3, version = $4, decided_by = $5,
                                decided_at = $6
    WHERE suggestion_id = $1
)sql"};

void update_suggestion(db::WriteTx& tx, const Suggestion& one) {
    tx.run(kUpdateSuggestion, one.suggestion_id, one.state, one.answer, one.version, one.decided_by,
           one.decided_at);
}

constexpr db::Query kFindSuggestion{"shelf.find_suggestion", R"sql(
    SELECT suggestion_id, item_id, base_version, place, passage, words, reason, state, answer,
           version, suggested_by, suggested_at, decided_by, decided_at
    FROM shelf_suggestion WHERE suggestion_id = $1
)sql"};

std::optional<Suggestion> find_suggestion(db::ReadTx& tx, SuggestionId id) {
    return tx.find<Suggestion>(kFindSuggestion, id);
}

constexpr db::Query kListSuggestions{"shelf.list_suggestions", R"sql(
    SELECT suggestion_id, item_id, base_version, place, passage, words, reason, state, answer,
           version, suggested_by, suggested_at, decided_by, decided_at
    FROM shelf_suggestion WHERE item_id = $1
    ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, COALESCE(decided_at, 0) DESC, place,
             suggestion_id
    LIMIT $2
)sql"};

std::vector<Suggestion> list_suggestions(db::ReadTx& tx, ItemId item, std::int64_t most) {
    return tx.all<Suggestion>(kListSuggestions, item, most);
}

constexpr db::Query kListTaken{"shelf.list_taken", R"sql(
    SELECT suggestion_id, item_id, base_version, place, '' AS passage, '' AS words, '' AS reason,
           state, '' AS answer, version, suggested_by, suggested_at, decided_by, decided_at
    FROM shelf_suggestion WHERE item_id = $1 AND state = 'taken' ORDER BY suggestion_id
)sql"};

std::vector<Suggestion> list_taken(db::ReadTx& tx, ItemId item) {
    return tx.all<Suggestion>(kListTaken, item);
}

constexpr db::Query kCountOpen{"shelf.count_open", R"sql(
    SELECT COUNT(*) FROM shelf_suggestion WHERE item_id = $1 AND state = 'open'
)sql"};

std::int64_t count_open(db::ReadTx& tx, ItemId item) {
    return tx.find<std::int64_t>(kCountOpen, item).value_or(0);
}

constexpr db::Query kCountOpenOf{"shelf.count_open_of", R"sql(
    SELECT COUNT(*) FROM shelf_suggestion
    WHERE item_id = $1 AND state = 'open' AND suggested_by = $2
)sql"};

std::int64_t count_open_of(db::ReadTx& tx, ItemId item, AccountId account) {
    return tx.find<std::int64_t>(kCountOpenOf, item, account).value_or(0);
}

constexpr db::Query kDeleteSupportOf{"shelf.delete_support_of", R"sql(
    DELETE FROM shelf_support WHERE suggestion_id IN
        (SELECT suggestion_id FROM shelf_suggestion WHERE item_id = $1)
)sql"};
constexpr db::Query kDeleteRemarksOf{"shelf.delete_remarks_of", R"sql(
    DELETE FROM shelf_remark WHERE item_id = $1
)sql"};
constexpr db::Query kDeleteSuggestions{"shelf.delete_suggestions", R"sql(
    DELETE FROM shelf_suggestion WHERE item_id = $1
)sql"};

void delete_suggestions(db::WriteTx& tx, ItemId item) {
    tx.run(kDeleteSupportOf, item);
    tx.run(kDeleteRemarksOf, item);
    tx.run(kDeleteSuggestions, item);
}

constexpr db::Query kInsertSupport{"shelf.insert_support", R"sql(
    INSERT INTO shelf_support (suggestion_id, account_id, supported_at) VALUES ($1, $2, $3)
    ON CONFLICT (suggestion_id, account_id) DO NOTHING
)sql"};

bool insert_support(db::WriteTx& tx, SuggestionId suggestion, AccountId account, Instant now) {
    return tx.run(kInsertSupport, suggestion, account, now) > 0;
}

constexpr db::Query kDeleteSupport{"shelf.delete_support", R"sql(
    DELETE FROM shelf_support WHERE suggestion_id = $1 AND account_id = $2
)sql"};

void delete_support(db::WriteTx& tx, SuggestionId suggestion, AccountId account) {
    tx.run(kDeleteSupport, suggestion, account);
}

constexpr db::Query kSupports{"shelf.supports", R"sql(
    SELECT COUNT(*) FROM shelf_support WHERE suggestion_id = $1 AND account_id = $2
)sql"};

bool supports(db::ReadTx& tx, SuggestionId suggestion, AccountId account) {
    return tx.find<std::int64_t>(kSupports, suggestion, account).value_or(0) > 0;
}

constexpr db::Query kCountSupport{"shelf.count_support", R"sql(
    SELECT s.suggestion_id, COUNT(*) AS number
    FROM shelf_suggestion g JOIN shelf_support s ON s.suggestion_id = g.suggestion_id
    WHERE g.item_id = $1 GROUP BY s.suggestion_id
)sql"};

std::vector<Spoken> count_support(db::ReadTx& tx, ItemId item) {
    return tx.all<Spoken>(kCountSupport, item);
}

constexpr db::Query kCountRemarks{"shelf.count_remarks", R"sql(
    SELECT suggestion_id, COUNT(*) AS number FROM shelf_remark
    WHERE item_id = $1 GROUP BY suggestion_id
)sql"};

std::vector<Spoken> count_remarks(db::ReadTx& tx, ItemId item) {
    return tx.all<Spoken>(kCountRemarks, item);
}

constexpr db::Query kInsertRemark{"shelf.insert_remark", R"sql(
    INSERT INTO shelf_remark (remark_id, item_id, suggestion_id, language, body, written_by,
                              written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_remark(db::WriteTx& tx, const Remark& remark) {
    tx.run(kInsertRemark, remark.remark_id, remark.item_id, remark.suggestion_id, remark.language,
           remark.body, remark.written_by, remark.written_at);
}

constexpr db::Query kDeleteRemark{"shelf.delete_remark", R"sql(
    DELETE FROM shelf_remark WHERE remark_id = $1
)sql"};

void delete_remark(db::WriteTx& tx, RemarkId remark) {
    tx.run(kDeleteRemark, remark);
}

constexpr db::Query kFindRemark{"shelf.find_remark", R"sql(
    SELECT remark_id, item_id, suggestion_id, language, body, written_by, written_at
    FROM shelf_remark WHERE remark_id = $1
)sql"};

std::optional<Remark> find_remark(db::ReadTx& tx, RemarkId remark) {
    return tx.find<Remark>(kFindRemark, remark);
}

constexpr db::Query kListRemarks{"shelf.list_remarks", R"sql(
    SELECT remark_id, item_id, suggestion_id, language, body, written_by, written_at
    FROM shelf_remark WHERE item_id = $1 AND suggestion_id = $2 ORDER BY written_at, remark_id
)sql"};

std::vector<Remark> list_remarks(db::ReadTx& tx, ItemId item, SuggestionId suggestion) {
    return tx.all<Remark>(kListRemarks, item, suggestion);
}

}  // namespace agora::shelf
