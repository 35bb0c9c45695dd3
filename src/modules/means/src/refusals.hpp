#pragma once

#include "agora/base/result.hpp"

namespace agora::means {

enum class MeansRefusal {
    group_not_found,
    not_for_you,
    not_its_animator,
    not_of_the_team,
    group_has_ended,
    amount_not_above_zero,
    more_than_is_left,
    used_already,
    day_to_come,
    day_too_far,
    too_many_pledges,
    entry_not_found,
    not_yours,
    not_a_pledge,
};
RefusalText refusal_text(MeansRefusal refusal);

}  // namespace agora::means
