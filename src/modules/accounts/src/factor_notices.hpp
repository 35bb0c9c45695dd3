#pragma once

#include "notice.hpp"

#include <cstddef>
#include <string>

// The mails that tell a person what changed about how their account is entered.
namespace agora::accounts {

Notice two_steps_on_notice();
Notice two_steps_off_notice();
Notice codes_renewed_notice();
Notice recovery_used_notice(std::size_t left);
Notice wrong_codes_notice();
Notice passkey_added_notice(std::string name);
Notice passkey_removed_notice(std::string name);
Notice passkey_suspected_notice(std::string name);
Notice lost_factors_notice(std::string cooperative, std::string mail);
/// `device`: browser and system as the browser calls itself, or empty.
Notice new_device_notice(std::string device);
/// `until`: the day until which the rights of the role stay, in the reader's language.
Notice duty_notice(std::string until);

}  // namespace agora::accounts
