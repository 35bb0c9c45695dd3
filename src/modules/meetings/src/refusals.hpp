#pragma once

#include "agora/base/result.hpp"

namespace agora::meetings {

enum class MeetingRefusal {
    meeting_not_found,
    not_its_organiser,
    nobody_asked_you,
    answered_already,
    too_late_to_answer,
    group_not_found,
    was_not_there,
    not_begun,
    line_missing,
    changed_meanwhile,
};
RefusalText refusal_text(MeetingRefusal refusal);

}  // namespace agora::meetings
