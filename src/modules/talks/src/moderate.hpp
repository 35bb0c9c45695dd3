#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

#include <string_view>

namespace agora::talks {

/// Whoever was named accepts, and from then on their name stands on the page.
Result<Done> accept_to_moderate(const Acting& acting, const Talk& talk);
Result<Done> stop_moderating(const Acting& acting, const Talk& talk);

// A moderator's acts; anybody else is refused.
Result<Done> let_in_member(const Acting& acting, const Talk& talk, AccountId account);
/// Of a request or a membership: it is erased with everything that was written; the reason is mailed.
Result<Done> end_membership(const Acting& acting, const Talk& talk, AccountId account,
                            std::string_view reason);

}  // namespace agora::talks
