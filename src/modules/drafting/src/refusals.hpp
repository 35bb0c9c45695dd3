#pragma once

#include "agora/base/result.hpp"

namespace agora::drafting {

enum class DraftRefusal {
    group_not_found,
    draft_not_found,
    not_in_the_group,
    not_its_secretary,
    group_has_ended,
    too_many_drafts,
    too_many_versions,
    changed_meanwhile,
    link_or_reason_missing,
    context_missing,
    not_being_written,
    not_handed_in,
    handed_in_anew,
    not_given_up,
    not_an_editor,
};
RefusalText refusal_text(DraftRefusal refusal);

}  // namespace agora::drafting
