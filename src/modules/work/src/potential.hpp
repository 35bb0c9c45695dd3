#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/work/answer.hpp"

#include <string>

namespace agora::work {

/// An adviser puts a demand before the committee, once.
Result<Done> flag_demand(const Acting& acting, const access::Actor& actor, const Demand& demand,
                         std::string note);

struct Follow {
    PotentialStatus status = PotentialStatus::flagged;
    bool mine = false;     ///< whoever says it follows it from now on
    bool let_off = false;  ///< nobody follows it any more
    std::string note = {};
    std::int64_t seen = 0;  ///< stamp_of what the writer began from
};
/// Another number after each change.
std::int64_t stamp_of(const Potential& potential);
Result<Done> follow_demand(const Acting& acting, const access::Actor& actor, const Demand& demand,
                           Potential potential, Follow follow);

/// Amount, source and day of a wage floor.
Result<Done> enter_floor(const Acting& acting, const access::Actor& actor, Floor floor);
Result<Done> remove_floor(const Acting& acting, const access::Actor& actor, FloorId floor);

}  // namespace agora::work
