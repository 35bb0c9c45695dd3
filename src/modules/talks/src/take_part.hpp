#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "message_store.hpp"

#include <string>
#include <string_view>

namespace agora::talks {

struct AskingToJoin {
    bool consents = false;
    std::string alias;
    std::string words;
};

/// Asks to be let in, with explicit consent (GDPR 9); refused at its field.
Result<Done> ask_to_join(const Acting& acting, const Talk& talk, const AskingToJoin& wanted);
/// Takes the request or the membership back; it is erased with everything that was written.
Result<Done> withdraw(const Acting& acting, const Talk& talk);
/// Erases the request or the membership and everything written, and where forms led. False when the
/// account was not in.
bool forget_member(const Acting& acting, const Talk& talk, AccountId account);

Result<Done> write_message(const Acting& acting, const Talk& talk, std::string_view body);
/// Its writer's, or a moderator's act; the text is gone.
Result<Done> erase_message(const Acting& acting, const Talk& talk, MessageId message);

}  // namespace agora::talks
