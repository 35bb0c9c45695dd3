#pragma once

#include "polls.hpp"

// The mails about a question: to who answered, and to who asked. Nothing happens when an account is
// gone.
namespace agora::dates {

void mail_chosen(const Acting& acting, const Poll& poll, const Slot& slot, AccountId to);
void mail_given_up(const Acting& acting, const Poll& poll, AccountId to);
/// To who asked: the last day has passed.
void mail_last_day(const Acting& acting, const Poll& poll);

}  // namespace agora::dates
