#pragma once

#include "agora/base/result.hpp"

namespace agora::circles {

enum class CircleRefusal {
    circle_not_found,
    not_its_animator,
    term_missing,
    term_unknown,
    place_missing,
    place_unknown,
    place_of_origin,
    network_exists,
    interest_too_low,
    day_missing,
    day_not_ahead,
    day_too_far,
    website_malformed,
    changed_meanwhile,
    group_not_open,
    group_is_open,
    member_already,
    not_a_member,
    not_in_the_group,
    charter_not_accepted,
    charter_changed,
    limit_reached,
    networks_full,
    request_waits,
    request_not_found,
    last_animator,
    state_impossible,
    task_not_open,
    task_not_done,
    group_not_quiet,
    merger_impossible,
    animator_already,
    not_an_animator,
    not_a_working_group,
    mandate_too_long,
    office_too_long,
    not_of_the_group,
    no_such_office,
    nobody_called_so,
    several_called_so,
    in_already,
    too_many_guests,
    invitation_not_found,
    guests_of_the_whole_group,
    part_of_a_part,
    not_in_the_whole_group,
    last_animator_of_part,
    only_members_declare,
};
RefusalText refusal_text(CircleRefusal refusal);

}  // namespace agora::circles
