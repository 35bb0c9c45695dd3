#include "rules.hpp"

#include "agora/base/text.hpp"
#include "refusals.hpp"

namespace agora::votes {
namespace {

constexpr std::int64_t kLeastSay = 10;
constexpr std::int64_t kMostSay = 50;
constexpr std::int64_t kWhole = 100;

bool colleges_fit(const Rule& rule) {
    std::int64_t sum = 0;
    for (const std::int64_t say : {rule.workers, rule.users, rule.others}) {
        if (say < kLeastSay || say > kMostSay) return false;
        sum += say;
    }
    return sum == kWhole;
}

}  // namespace

Result<Rule> make_rule(const Acting& acting, Rule wanted) {
    if (wanted.weighting != Weighting::college) {
        wanted.workers = wanted.users = wanted.others = 0;
    } else if (!colleges_fit(wanted)) {
        return Refusal{VoteRefusal::colleges_wrong, "workers"};
    }
    wanted.article = std::string{trimmed(wanted.article)};
    wanted.made_by = acting.origin.account;
    wanted.made_at = acting.origin.at;
    wanted.rule_id = put_rule(acting.tx, wanted);
    wanted.version = find_rule(acting.tx, wanted.rule_id)->version;
    journal::emit(acting.tx, acting.origin, RuleMade{wanted.version}, journal::Audit::yes);
    return wanted;
}

RuleId put_rule(db::WriteTx& tx, Rule rule) {
    const auto before = present_rule(tx);
    rule.rule_id = tx.new_id<RuleId>();
    rule.version = before ? before->version + 1 : 1;
    insert_rule(tx, rule);
    return rule.rule_id;
}

std::optional<Refusal> fault_of_quorum(const Vote& vote, const Rule& rule) {
    if (vote.quorum >= rule.quorum) return std::nullopt;
    return Refusal{VoteRefusal::quorum_below_rule,
                   "quorum",
                   {{"least", std::to_string(rule.quorum)}, {"article", rule.article}}};
}

std::string name_of(const Rule& rule) {
    return std::to_string(rule.version) + " " + rule.article;
}

}  // namespace agora::votes
