#pragma once

#include "acting.hpp"

#include <string_view>

// Mails of talk groups. No subject and no text names a group: others may see one's mail.
namespace agora::talks {

/// To somebody who was named a moderator.
void mail_named(const Acting& acting, const Talk& talk, AccountId to);
/// To the moderators at work.
void mail_somebody_asks(const Acting& acting, const Talk& talk);
void mail_let_in(const Acting& acting, const Talk& talk, AccountId to);
void mail_ended(const Acting& acting, AccountId to, std::string_view reason);

}  // namespace agora::talks
