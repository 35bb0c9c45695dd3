#pragma once

#include "agora/base/result.hpp"
#include "agora/work/demand.hpp"

namespace agora::work {

enum class WorkRefusal {
    demand_not_found,
    answer_not_found,
    floor_not_found,
    link_unknown,
    group_not_found,
    not_the_poster,
    not_a_moderator,
    not_of_the_committee,
    too_many_posted,
    too_many_from_you,
    too_many_answers,
    commune_unknown,
    place_missing,
    group_unknown,
    ends_before_start,
    expires_too_soon,
    expires_too_late,
    budget_missing,
    budget_upside_down,
    too_many_skills,
    asks_sex,
    asks_age,
    asks_origin,
    asks_belief,
    asks_health,
    asks_family,
    changed_meanwhile,
    closed_already,
    no_longer_open,
    open_already,
    not_confirmed,
    not_waiting,
    decided_already,
    decides_own,
    last_day_passed,
    reason_missing,
    own_demand,
    answered_already,
    takes_no_answers,
    shares_not_whole,
    share_missing,
    mate_unknown,
    mate_not_clear,
    mate_twice,
    mate_busy,
    team_missing,
    teams_are_off,
    not_asked,
    cannot_withdraw,
    not_chosen,
    concluded_already,
    flagged_already,
    country_unknown,
    amount_missing,
};
RefusalText refusal_text(WorkRefusal refusal);

/// That a demand's words ask for who somebody is.
WorkRefusal refusal_of(Asked asked);

}  // namespace agora::work
