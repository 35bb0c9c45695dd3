#pragma once

#include "agora/votes/vote.hpp"

#include <optional>
#include <vector>

namespace agora::votes {

void insert_rule(db::WriteTx& tx, const Rule& rule);
std::optional<Rule> find_rule(db::ReadTx& tx, RuleId id);
/// The newest first.
std::vector<Rule> list_rules(db::ReadTx& tx);
/// The one that new votes follow.
std::optional<Rule> present_rule(db::ReadTx& tx);

}  // namespace agora::votes
