#pragma once

#include "agora/base/result.hpp"

namespace agora::inbox {

enum class InboxRefusal {
    notice_not_found,
    quiet_hours_need_both,
    group_unknown,
    device_not_found,
    push_is_off,
    browser_gave_no_address,
    too_many_devices,
};
RefusalText refusal_text(InboxRefusal refusal);

}  // namespace agora::inbox
