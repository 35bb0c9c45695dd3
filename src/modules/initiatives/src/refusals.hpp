#pragma once

#include "agora/base/result.hpp"

namespace agora::initiatives {

enum class InitiativeRefusal {
    initiative_not_found,
    draft_not_found,
    place_unknown,
    year_to_come,
    end_before_begin,
    website_malformed,
    network_unknown,
    too_many_drafts,
};
RefusalText refusal_text(InitiativeRefusal refusal);

}  // namespace agora::initiatives
