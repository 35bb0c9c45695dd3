#pragma once

#include "agora/base/result.hpp"

namespace agora::recommendations {

enum class RecommendationRefusal {
    recommendation_not_found,
    cycle_not_found,
    board_decides,
    editors_keep_it,
    board_or_assembly_signs,
    board_signs_itself,
    words_stand,
    day_malformed,
    day_in_the_future,
    reason_missing,
    attention_missing,
    evidence_missing,
    too_many_acts,
    act_not_found,
    act_withdrawn_already,
    board_withdraws,
    asking_stays,
    changed_meanwhile,
    reference_not_found,
    target_unknown,
    target_the_same,
    too_many_tips,
    tip_not_found,
    link_or_reason_missing,
    number_malformed,
    number_taken,
    cycle_unknown,
    originals_missing,
};
RefusalText refusal_text(RecommendationRefusal refusal);

}  // namespace agora::recommendations
