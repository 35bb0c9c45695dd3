#pragma once

#include "agora/base/result.hpp"

namespace agora::adoptions {

enum class AdoptionRefusal {
    offer_not_found,
    editors_say_it,
    not_of_the_team,
    not_its_animator,
    not_in_the_group,
    recommendation_has_ended,
    offered_already,
    not_proposed,
    not_open,
    taken_already,
    does_not_run,
    needs_missing,
    group_missing,
    group_not_yours,
    group_has_ended,
    group_has_enough,
    too_many_interests,
    too_many_steps,
    too_many_needs,
    step_not_found,
    day_behind,
    need_not_found,
    need_decided,
    amount_missing,
    contact_missing,
    evidence_malformed,
};
RefusalText refusal_text(AdoptionRefusal refusal);

}  // namespace agora::adoptions
