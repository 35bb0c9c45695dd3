#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

namespace agora::circles {

/// Raises the alarm for groups in which nothing happened for circles.quiet_weeks, and writes to their
/// animators (NET-14).
void ask_the_quiet(const Acting& acting);
/// "It goes on": whoever looks after the group says so, and it counts as something that happened.
Result<Done> say_it_goes_on(const Acting& acting, const Circle& circle);
/// The group ends; its page leads to the other one, and a job tells the members (tell_merged).
Result<Done> merge(const Acting& acting, const Circle& circle, CircleId into);

/// The members of a merged group who are not in the other one are to be told.
struct TellMerged {
    static constexpr std::string_view kName = "circles.tell_merged";
    CircleId circle;
};
AGORA_FIELDS(TellMerged, circle)

/// Writes to them, once.
void tell_merged(const Acting& acting, CircleId circle);

}  // namespace agora::circles
