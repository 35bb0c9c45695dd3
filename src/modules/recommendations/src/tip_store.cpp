#include "tip_store.hpp"

namespace agora::recommendations {

constexpr db::Query kInsertTip{"recommendations.insert_tip", R"sql(
    INSERT INTO recommendations_tip (tip_id, recommendation_id, language, words, source, told_by, told_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql"};

void insert_tip(db::WriteTx& tx, const Tip& tip) {
    tx.run(kInsertTip, tip.tip_id, tip.recommendation_id, tip.language, tip.words, tip.source,
           tip.told_by, tip.told_at);
}

constexpr db::Query kDeleteTip{"recommendations.delete_tip", R"sql(
    DELETE FROM recommendations_tip WHERE tip_id = $1
)sql"};

void delete_tip(db::WriteTx& tx, TipId tip) {
    tx.run(kDeleteTip, tip);
}

constexpr db::Query kFindTip{"recommendations.find_tip", R"sql(
    SELECT tip_id, recommendation_id, language, words, source, told_by, told_at
    FROM recommendations_tip WHERE tip_id = $1
)sql"};

std::optional<Tip> find_tip(db::ReadTx& tx, TipId tip) {
    return tx.find<Tip>(kFindTip, tip);
}

constexpr db::Query kListTips{"recommendations.list_tips", R"sql(
    SELECT tip_id, recommendation_id, language, words, source, told_by, told_at
    FROM recommendations_tip ORDER BY told_at, tip_id LIMIT $1
)sql"};

std::vector<Tip> list_tips(db::ReadTx& tx, std::int64_t most) {
    return tx.all<Tip>(kListTips, most);
}

constexpr db::Query kCountTips{"recommendations.count_tips", R"sql(
    SELECT COUNT(*) FROM recommendations_tip
)sql"};

std::int64_t count_tips(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountTips).value_or(0);
}

constexpr db::Query kCountTipsOf{"recommendations.count_tips_of", R"sql(
    SELECT COUNT(*) FROM recommendations_tip WHERE recommendation_id = $1
)sql"};

std::int64_t count_tips_of(db::ReadTx& tx, RecommendationId item) {
    return tx.find<std::int64_t>(kCountTipsOf, item).value_or(0);
}

constexpr db::Query kInsertFollow{"recommendations.insert_follow", R"sql(
    INSERT INTO recommendations_follow (recommendation_id, account_id, followed_at) VALUES ($1, $2, $3)
    ON CONFLICT (recommendation_id, account_id) DO NOTHING
)sql"};

bool insert_follow(db::WriteTx& tx, RecommendationId item, AccountId account, Instant at) {
    return tx.run(kInsertFollow, item, account, at) > 0;
}

constexpr db::Query kDeleteFollow{"recommendations.delete_follow", R"sql(
    DELETE FROM recommendations_follow WHERE recommendation_id = $1 AND account_id = $2
)sql"};

bool delete_follow(db::WriteTx& tx, RecommendationId item, AccountId account) {
    return tx.run(kDeleteFollow, item, account) > 0;
}

constexpr db::Query kFollows{"recommendations.follows", R"sql(
    SELECT COUNT(*) FROM recommendations_follow WHERE recommendation_id = $1 AND account_id = $2
)sql"};

bool follows(db::ReadTx& tx, RecommendationId item, AccountId account) {
    return tx.find<std::int64_t>(kFollows, item, account).value_or(0) > 0;
}

constexpr db::Query kCountFollowers{"recommendations.count_followers", R"sql(
    SELECT COUNT(*) FROM recommendations_follow WHERE recommendation_id = $1
)sql"};

std::int64_t count_followers(db::ReadTx& tx, RecommendationId item) {
    return tx.find<std::int64_t>(kCountFollowers, item).value_or(0);
}

constexpr db::Query kListFollowersAfter{"recommendations.list_followers_after", R"sql(
    SELECT account_id FROM recommendations_follow
    WHERE recommendation_id = $1 AND account_id > $2 ORDER BY account_id LIMIT $3
)sql"};

std::vector<AccountId> list_followers_after(db::ReadTx& tx, RecommendationId item, AccountId after,
                                            std::int64_t most) {
    return tx.all<AccountId>(kListFollowersAfter, item, after, most);
}

}  // namespace agora::recommendations
