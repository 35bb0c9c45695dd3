#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

// Figures from a file, in two steps: what it would change is shown, then taken over.
namespace agora::money {

struct PlanLine {
    std::int64_t line = 0;
    Figure figure = {};
    std::int64_t year = 0;
    std::optional<std::int64_t> value = {};  ///< nothing: not known
    std::string source = {};
    std::optional<Value> before = {};
};

struct Defect {
    std::int64_t line = 0;  ///< 0: the file as a whole
    Message sentence = {};
};

struct Plan {
    std::vector<PlanLine> added = {};
    std::vector<PlanLine> changed = {};
    std::int64_t same = 0;
    std::vector<Defect> defects = {};  ///< while there is one, nothing is taken over
    std::string text = {};             ///< what differs, as a file that gives this plan again
    std::string digest = {};           ///< of what differs and of what it was compared with

    bool differs() const { return !added.empty() || !changed.empty(); }
};

/// The file has the columns figure, year, value and, if it likes, source; others are left alone. A
/// value that is not known is written as "?". Refused as a whole when it is empty or too large.
Result<Plan> plan_import(db::ReadTx& tx, std::string bytes, Date today);

/// All of it or nothing. `digest`: of the plan that whoever decides has seen. Corrections need a reason.
Result<std::int64_t> take_over(const Acting& acting, const access::Actor& actor, const Plan& plan,
                               std::string_view digest, const std::string& reason);

}  // namespace agora::money
