#pragma once

#include "acting.hpp"
#include "agora/initiatives/initiative.hpp"

#include <string_view>

// The answers of the editors, to whoever recorded something and has an account: service mail.
namespace agora::initiatives {

void mail_confirmed(const Acting& acting, const Entry& draft, std::int64_t number);
/// Whatever they chose about mail: the reason stands nowhere else, the draft is gone.
void mail_refused(const Acting& acting, const Entry& draft, std::string_view reason);

}  // namespace agora::initiatives
