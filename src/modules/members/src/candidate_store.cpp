#include "candidate_store.hpp"

namespace agora::members {
namespace {

struct CountRow {
    AccountId about;
    std::int64_t number = 0;
};
AGORA_FIELDS(CountRow, about, number)

}  // namespace

constexpr db::Query kCountRecommendations{"members.count_recommendations", R"sql(
    SELECT text.about, COUNT(*) AS number
    FROM members_recommendation text
    JOIN members_collaboration work ON work.collaboration_id = text.collaboration_id
                                   AND work.account_id = text.written_by
    WHERE text.hidden_at IS NULL GROUP BY text.about ORDER BY text.about
)sql"};

std::unordered_map<AccountId, std::int64_t> count_recommendations(db::ReadTx& tx) {
    std::unordered_map<AccountId, std::int64_t> counts;
    for (const CountRow& row : tx.all<CountRow>(kCountRecommendations)) {
        counts[row.about] = row.number;
    }
    return counts;
}

}  // namespace agora::members
