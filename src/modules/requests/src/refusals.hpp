#pragma once

#include "agora/base/result.hpp"

namespace agora::requests {

enum class RequestRefusal {
    group_not_found,
    case_not_found,
    not_its_animator,
    not_of_the_team,
    group_has_ended,
    day_not_ahead,
    too_many_open,
    case_has_ended,
    state_unknown,
};
RefusalText refusal_text(RequestRefusal refusal);

}  // namespace agora::requests
