#pragma once

#include "agora/base/result.hpp"

namespace agora::calendars {

enum class CalendarsRefusal {
    group_not_found,
    calendar_not_found,
    not_yours_to_change,
    group_has_ended,
    it_is_read_well,
    address_malformed,
    followed_already,
    too_many_calendars,
};
RefusalText refusal_text(CalendarsRefusal refusal);

}  // namespace agora::calendars
