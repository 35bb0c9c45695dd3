#pragma once

#include "acting.hpp"
#include "agora/requests/case.hpp"

#include <string_view>

// The mails of a request, each in the reader's language: service mail.
namespace agora::requests {

/// To the team's address, else to some of its people: something is asked.
void mail_team(const Acting& acting, const circles::Circle& circle, const Case& row);
/// To whoever answered last: an animator wrote again.
void mail_handler(const Acting& acting, const circles::Circle& circle, const Case& row);
/// To whoever asked, while they are in the group, and the animators.
void mail_answered(const Acting& acting, const circles::Circle& circle, const Case& row,
                   std::string_view body);

}  // namespace agora::requests
