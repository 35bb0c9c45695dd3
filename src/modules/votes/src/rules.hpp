#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "rule_store.hpp"

#include <optional>

namespace agora::votes {

inline constexpr std::int64_t kMostProxies = 10;

/// The next version of the rule; votes that are announced keep theirs. The French SCIC gives each college 10
/// to 50 per cent; the Belgian recognition of cooperatives lets nobody weigh more than a tenth.
Result<Rule> make_rule(const Acting& acting, Rule wanted);

/// "3 Art. 28": as it is published.
std::string name_of(const Rule& rule);

/// A vote asks at least the quorum of the rule.
std::optional<Refusal> fault_of_quorum(const Vote& vote, const Rule& rule);

}  // namespace agora::votes
