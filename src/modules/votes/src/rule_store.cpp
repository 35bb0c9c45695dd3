#include "rule_store.hpp"

namespace agora::votes {

constexpr db::Query kInsertRule{"votes.insert_rule", R"sql(
    INSERT INTO votes_rule (rule_id, version, article, weighting, workers, users, others, quorum,
                            proxies, made_by, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_rule(db::WriteTx& tx, const Rule& rule) {
    tx.run(kInsertRule, rule.rule_id, rule.version, rule.article, rule.weighting, rule.workers,
           rule.users, rule.others, rule.quorum, rule.proxies, rule.made_by, rule.made_at);
}

constexpr db::Query kFindRule{"votes.find_rule", R"sql(
    SELECT rule_id, version, article, weighting, workers, users, others, quorum, proxies, made_by,
           made_at
    FROM votes_rule WHERE rule_id = $1
)sql"};

std::optional<Rule> find_rule(db::ReadTx& tx, RuleId id) {
    return tx.find<Rule>(kFindRule, id);
}

constexpr db::Query kListRules{"votes.list_rules", R"sql(
    SELECT rule_id, version, article, weighting, workers, users, others, quorum, proxies, made_by,
           made_at
    FROM votes_rule ORDER BY version DESC LIMIT 200
)sql"};

std::vector<Rule> list_rules(db::ReadTx& tx) {
    return tx.all<Rule>(kListRules);
}

constexpr db::Query kPresentRule{"votes.present_rule", R"sql(
    SELECT rule_id, version, article, weighting, workers, users, others, quorum, proxies, made_by,
           made_at
    FROM votes_rule ORDER BY version DESC LIMIT 1
)sql"};

std::optional<Rule> present_rule(db::ReadTx& tx) {
    return tx.find<Rule>(kPresentRule);
}

}  // namespace agora::votes
