#pragma once

#include "agora/base/result.hpp"

namespace agora::inbox {

enum class InboxRefusal { notice_not_found, quiet_hours_need_both, group_unknown };
RefusalText refusal_text(InboxRefusal refusal);

}  // namespace agora::inbox
