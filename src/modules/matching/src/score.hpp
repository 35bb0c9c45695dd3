#pragma once

#include "agora/matching/rule.hpp"
#include "agora/members/candidates.hpp"

#include <optional>
#include <string_view>

// The pure core: a need, a member as somebody sees them, and what both are compared in.
namespace agora::matching {

using members::Candidate;

/// What points depend on besides the two.
class Surroundings {
 public:
    virtual ~Surroundings() = default;
    /// 2 … 6: how rare a skill is among those who show it.
    virtual int step_of(TermId skill) const = 0;
    virtual Nearness nearness(TermId asked, TermId had) const = 0;
    /// Below zero: unknown.
    virtual double km(std::string_view commune, std::string_view other) const = 0;
    virtual Date today() const = 0;
};

/// What orders, without the lines.
struct Sum {
    int points = 0;
    int most = 0;
    int percent() const { return most == 0 ? 0 : points * 100 / most; }
};
Sum sum_of(const Need& need, const Candidate& candidate, const Surroundings& around);
/// With every line; `id` is left to the caller. Linear in what is asked.
Match score(const Need& need, const Candidate& candidate, const Surroundings& around);

/// At most what the rule takes, each thing once: what else a need holds is left out.
Need tidied(Need need);

}  // namespace agora::matching
