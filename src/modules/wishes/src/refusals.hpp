#pragma once

#include "agora/base/result.hpp"

namespace agora::wishes {

enum class WishRefusal {
    wish_not_found,
    tool_not_found,
    not_the_keeper,
    tool_unknown,
    look_first,
    too_many_wishes,
    supported_already,
    not_supported,
    wish_is_closed,
    status_unchanged,
    reason_missing,
    changed_meanwhile,
    merged_already,
    target_unknown,
    target_is_itself,
    not_the_proposer,
    others_support_it,
    translated_already,
    name_taken,
    tool_takes_no_wishes,
    note_missing,
    day_ahead,
    fulfils_unknown,
    fulfils_closed,
};
RefusalText refusal_text(WishRefusal refusal);

}  // namespace agora::wishes
