#pragma once

#include "agora/base/result.hpp"

namespace agora::taking_part {

enum class CallRefusal {
    call_not_found,
    not_yours_to_post,
    day_behind,
    day_too_far,
    title_missing,
    body_missing,
    kind_unknown,
    call_is_over,
    own_call,
    too_many_answers,
};
RefusalText refusal_text(CallRefusal refusal);

}  // namespace agora::taking_part
