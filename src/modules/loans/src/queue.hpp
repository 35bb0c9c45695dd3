#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/loans/loan.hpp"

namespace agora::loans {

/// Waits for the next free moment of so many days; refused when it is free today for that long.
Result<Done> join_queue(const Acting& acting, const access::Actor& actor, const Thing& thing,
                        std::int64_t days);
Result<Done> leave_queue(const Acting& acting, const access::Actor& actor, const Thing& thing);

/// Ends a hold whose last day is over, and keeps the thing for the first in the queue for whom it is free long
/// enough and who has nothing overdue. Called wherever days become free, and every hour.
void move_queue(const Acting& acting, const Thing& thing);

}  // namespace agora::loans
