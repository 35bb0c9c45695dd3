#include "act_store.hpp"

#include "agora/db/pieces.hpp"

namespace agora::recommendations {
namespace {

constexpr db::Piece kSelectAct{R"sql(
    SELECT a.act_id, a.recommendation_id, a.status, a.news, a.day, a.body, a.evidence, a.imported,
           a.recorded_by, a.recorded_at, a.told_until, w.withdrawn_at)sql"};

constexpr db::Piece kFromActs{R"sql(
    FROM recommendations_act a
    LEFT JOIN recommendations_withdrawal w ON w.act_id = a.act_id)sql"};

}  // namespace

constexpr db::Query kInsertAct{"recommendations.insert_act", R"sql(
    INSERT INTO recommendations_act (act_id, recommendation_id, status, news, day, body, evidence,
                                     imported, recorded_by, recorded_at, told_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_act(db::WriteTx& tx, const Act& act) {
    tx.run(kInsertAct, act.act_id, act.recommendation_id, act.status, act.news, act.day, act.body,
           act.evidence, act.imported, act.recorded_by, act.recorded_at, act.told_until);
}

constexpr db::Query kUpdateAct{"recommendations.update_act", R"sql(
    UPDATE recommendations_act SET status = $2, day = $3, body = $4 WHERE act_id = $1
)sql"};

void update_act(db::WriteTx& tx, const Act& act) {
    tx.run(kUpdateAct, act.act_id, act.status, act.day, act.body);
}

constexpr db::Query kSetToldUntil{"recommendations.set_told_until", R"sql(
    UPDATE recommendations_act SET told_until = $2 WHERE act_id = $1
)sql"};

void set_told_until(db::WriteTx& tx, ActId act, AccountId until) {
    tx.run(kSetToldUntil, act, until);
}

constexpr db::Query kFindAct{"recommendations.find_act", db::kSql<kSelectAct, kFromActs, R"sql(
    WHERE a.act_id = $1
)sql">};

std::optional<Act> find_act(db::ReadTx& tx, ActId act) {
    return tx.find<Act>(kFindAct, act);
}

constexpr db::Query kListActsOf{"recommendations.list_acts_of",
                                db::kSql<kSelectAct, kFromActs, R"sql(
    WHERE a.recommendation_id = $1 ORDER BY a.day, a.act_id
)sql">};

std::vector<Act> list_acts_of(db::ReadTx& tx, RecommendationId item) {
    return tx.all<Act>(kListActsOf, item);
}

constexpr db::Query kCountActsOf{"recommendations.count_acts_of", R"sql(
    SELECT COUNT(*) FROM recommendations_act WHERE recommendation_id = $1
)sql"};

std::int64_t count_acts_of(db::ReadTx& tx, RecommendationId item) {
    return tx.find<std::int64_t>(kCountActsOf, item).value_or(0);
}

constexpr db::Query kListImportedActs{"recommendations.list_imported_acts",
                                      db::kSql<kSelectAct, kFromActs, R"sql(
    WHERE a.imported = 1 ORDER BY a.act_id
)sql">};

std::vector<Act> list_imported_acts(db::ReadTx& tx) {
    return tx.all<Act>(kListImportedActs);
}

constexpr db::Query kListNewestActs{"recommendations.list_newest_acts",
                                    db::kSql<kSelectAct, kFromActs, R"sql(
    ORDER BY a.recorded_at DESC, a.act_id DESC LIMIT $1
)sql">};

std::vector<Act> list_newest_acts(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Act>(kListNewestActs, most);
}

constexpr db::Query kListNewestWithdrawn{"recommendations.list_newest_withdrawn",
                                         db::kSql<kSelectAct, R"sql(
    FROM recommendations_withdrawal w
    JOIN recommendations_act a ON a.act_id = w.act_id
    ORDER BY w.withdrawn_at DESC, w.act_id DESC LIMIT $1
)sql">};

std::vector<Act> list_newest_withdrawn(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Act>(kListNewestWithdrawn, most);
}

constexpr db::Query kListVerdicts{"recommendations.list_verdicts_of_cycle",
                                  db::kSql<kSelectAct, R"sql(
    FROM recommendations_act a
    JOIN recommendations_item i ON i.recommendation_id = a.recommendation_id
    LEFT JOIN recommendations_withdrawal w ON w.act_id = a.act_id
    WHERE i.cycle_id = $1 AND a.news = 0 AND w.act_id IS NULL
      AND a.status IN ('accepted', 'accepted_with_attention', 'amended', 'refused', 'stopped')
    ORDER BY a.day, a.act_id
)sql">};

std::vector<Act> list_verdicts_of_cycle(db::ReadTx& tx, CycleId cycle) {
    return tx.all<Act>(kListVerdicts, cycle);
}

constexpr db::Query kPutWords{"recommendations.put_words", R"sql(
    INSERT INTO recommendations_act_words (act_id, language, reason, attention) VALUES ($1, $2, $3, $4)
    ON CONFLICT (act_id, language) DO UPDATE SET reason = excluded.reason, attention = excluded.attention
)sql"};

void put_words(db::WriteTx& tx, const ActWords& words) {
    tx.run(kPutWords, words.act_id, words.language, words.reason, words.attention);
}

constexpr db::Query kListWordsOf{"recommendations.list_words_of", R"sql(
    SELECT w.act_id, w.language, w.reason, w.attention
    FROM recommendations_act_words w JOIN recommendations_act a ON a.act_id = w.act_id
    WHERE a.recommendation_id = $1 ORDER BY w.act_id, w.language
)sql"};

std::vector<ActWords> list_words_of(db::ReadTx& tx, RecommendationId item) {
    return tx.all<ActWords>(kListWordsOf, item);
}

constexpr db::Query kListWordsOfCycle{"recommendations.list_words_of_cycle", R"sql(
    SELECT w.act_id, w.language, w.reason, w.attention
    FROM recommendations_act_words w
    JOIN recommendations_act a ON a.act_id = w.act_id
    JOIN recommendations_item i ON i.recommendation_id = a.recommendation_id
    WHERE i.cycle_id = $1 AND a.news = 0 ORDER BY w.act_id, w.language
)sql"};

std::vector<ActWords> list_words_of_cycle(db::ReadTx& tx, CycleId cycle) {
    return tx.all<ActWords>(kListWordsOfCycle, cycle);
}

constexpr db::Query kListImportedWords{"recommendations.list_imported_words", R"sql(
    SELECT w.act_id, w.language, w.reason, w.attention
    FROM recommendations_act_words w JOIN recommendations_act a ON a.act_id = w.act_id
    WHERE a.imported = 1 ORDER BY w.act_id, w.language
)sql"};

std::vector<ActWords> list_imported_words(db::ReadTx& tx) {
    return tx.all<ActWords>(kListImportedWords);
}

}  // namespace agora::recommendations
