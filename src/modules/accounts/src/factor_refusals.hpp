#pragma once

#include "agora/base/result.hpp"
#include "agora/crypto/totp.hpp"

#include <string>

namespace agora::accounts {

/// What second steps and passkeys can be refused for, beyond what crypto says of them.
enum class FactorRefusal {
    two_steps_on_already,
    two_steps_are_off,
    setting_up_took_too_long,
    first_step_is_over,
    too_many_codes,
    recovery_code_wrong,
    passkey_question_over,
    passkey_malformed,
    passkey_unknown,
    passkey_there_already,
    passkey_not_found,
    too_many_passkeys,
};
RefusalText refusal_text(FactorRefusal refusal);

/// What crypto says of a code, at its field.
Refusal at_field(const Refusal& refusal, std::string field);

}  // namespace agora::accounts
