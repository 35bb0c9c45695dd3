#pragma once

#include "agora/base/result.hpp"

namespace agora::dates {

enum class PollRefusal {
    poll_not_found,
    not_in_the_group,
    not_who_decides,
    too_few_slots,
    slot_passed,
    slot_too_far,
    slot_twice,
    last_day_wrong,
    nothing_answered,
    votes_are_closed,
    decided_already,
    slot_unknown,
    slot_is_over,
    too_many_open,
};
RefusalText refusal_text(PollRefusal refusal);

}  // namespace agora::dates
