#pragma once

#include "acting.hpp"
#include "agora/taking_part/posted_call.hpp"

namespace agora::taking_part {

/// To whoever posted the call: somebody answers it. The words stand on the page alone.
void mail_answered(const Acting& acting, const PostedCall& call, const Answer& answer);

}  // namespace agora::taking_part
