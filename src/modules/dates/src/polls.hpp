#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "sight.hpp"

#include <map>
#include <vector>

namespace agora::dates {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

inline constexpr std::size_t kMostSlots = 10;
inline constexpr std::size_t kMostOpenPolls = 10;  ///< of a group

/// A member asks their group: two to ten times of the same length, in any order, and a last day for
/// answers that lies before all of them.
struct Asking {
    Poll poll;  ///< group, language, words, zone and last day
    std::vector<Instant> starts = {};
    std::chrono::minutes length{120};
};
/// Ten questions of a group are open at most. The field of a fault of a slot is "slot_" and its place in `starts`, from 1 on.
Result<Poll> ask(const Acting& acting, const Asking& wanted);

/// What a member of the group answers; times that are left out keep what was answered before.
Result<Done> vote(const Acting& acting, const Poll& poll,
                  const std::map<std::int64_t, Answer>& answers);

/// One time, once; everybody who answered is told. Also before the last day.
Result<Slot> choose(const Acting& acting, const Seen& seen, std::int64_t number);
/// None of them; everybody who answered is told.
Result<Done> give_up(const Acting& acting, const Seen& seen);

/// Tells who asked, once, that the last day has passed.
void tell_last_days(web::Services& services, Instant now);

}  // namespace agora::dates
