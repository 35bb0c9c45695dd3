#pragma once

#include "agora/base/result.hpp"

namespace agora::vocabulary {

enum class TermRefusal {
    term_not_found,
    term_exists,
    term_was_merged,
    label_missing,
    other_term_unknown,
    other_term_is_the_same,
    nothing_changes,
    proposal_not_found,
    proposal_is_decided,
    proposal_waits_already,
    too_many_proposals_wait,
};
RefusalText refusal_text(TermRefusal refusal);

}  // namespace agora::vocabulary
