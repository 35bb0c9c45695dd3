#pragma once

#include "agora/base/result.hpp"

namespace agora::repairs {

enum class RepairRefusal {
    cafe_not_found,
    item_not_found,
    register_or_walk_in,
    cafe_is_over,
    too_many_items,
    too_many_guest_items,
    cafe_is_full,
    has_an_outcome,
    not_its_organiser,
    not_yours,
    not_a_helper,
    taken_already,
    not_in_it,
    not_begun,
    outcome_missing,
    found_too_long,
    walk_ins_wrong,
};
RefusalText refusal_text(RepairRefusal refusal);

}  // namespace agora::repairs
