#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/work/demand.hpp"

#include <string>
#include <vector>

// What becomes of a demand: posted, confirmed, looked at, changed, made longer, closed. Whoever holds it was found before.
namespace agora::work {

inline constexpr int kMostDays = 90;
inline constexpr std::size_t kMostSkills = 12;

/// Open at once, or before a moderator when its words need a look.
Result<DemandId> post_demand(const Acting& acting, const access::Actor& actor, Demand typed,
                             const std::vector<Skill>& skills);
/// Waits for the link in the mail, then for a moderator.
Result<DemandId> post_as_client(const Acting& acting, Demand typed,
                                const std::vector<Skill>& skills);
Result<Done> confirm_demand(const Acting& acting, Demand demand);
/// `typed` holds what the form has; `seen`: the version that the writer began from.
Result<Done> change_demand(const Acting& acting, const access::Actor& actor, Demand demand,
                           const Demand& typed, const std::vector<Skill>& skills,
                           std::int64_t seen);
/// By a moderator. A no needs its reason, which the poster reads.
Result<Done> decide_demand(const Acting& acting, const access::Actor& actor, Demand demand,
                           bool approve, std::string reason);
Result<Done> extend_demand(const Acting& acting, Demand demand, Date until);

struct Closing {
    Outcome outcome = Outcome::unsaid;
    ValueBand band = ValueBand::unsaid;
    bool tell_rest = false;  ///< who still waits gets a no with the reason that follows
};
Result<Done> close_demand(const Acting& acting, Demand demand, const Closing& closing);
/// Before it is published, or instead of it: its words are erased, who answered earlier is told.
Result<Done> withdraw_demand(const Acting& acting, Demand demand);

}  // namespace agora::work
