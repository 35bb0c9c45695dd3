#pragma once

#include "agora/base/result.hpp"

namespace agora::accounts {

/// What signing up, signing in and changing an account can be refused for.
enum class SignInRefusal {
    mail_or_password_wrong,
    too_many_attempts,
    link_used_or_old,
    sign_up_is_closed,
    account_is_suspended,
    present_password_wrong,
    device_not_found,
    access_token_not_found,
    too_many_access_tokens,
    last_administrator_stays,
};
RefusalText refusal_text(SignInRefusal refusal);

}  // namespace agora::accounts
