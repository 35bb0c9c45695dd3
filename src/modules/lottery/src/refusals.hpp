#pragma once

#include "agora/base/result.hpp"

namespace agora::lottery {

enum class DrawRefusal {
    draw_not_found,
    not_who_runs_draws,
    criteria_unreadable,
    too_many_criteria,
    too_many_combinations,
    quotas_impossible,
    entries_end_wrong,
    value_moment_wrong,
    value_numbers_wrong,
    too_many_running,
    draw_not_open,
    entries_are_closed,
    pool_is_handed_over,
    pool_is_entered,
    pool_malformed,
    candidate_already,
    not_a_candidate,
    pool_full,
    witness_is_no_candidate,
    announcer_is_no_witness,
    witnesses_full,
    commitment_or_secret,
    commitment_malformed,
    secret_malformed,
    freeze_too_soon,
    too_few_witnesses,
    too_few_candidates,
    value_moment_passed,
    draw_not_frozen,
    value_not_known_yet,
    value_malformed,
    not_who_types,
    not_a_witness,
    secret_wrong,
    secret_too_late,
    no_secret_in,
    revealed_already,
    draw_has_ended,
};
RefusalText refusal_text(DrawRefusal refusal);

}  // namespace agora::lottery
