#pragma once

#include "acting.hpp"
#include "message_store.hpp"

#include <string>

namespace agora::messages {

/// Everybody who is in it but the writer finds it in the inbox; mails as each chose.
void tell_others(const Acting& acting, const Conversation& conversation,
                 const StoredMessage& message);

/// How inboxes know a conversation.
std::string about_of(ConversationId conversation);

}  // namespace agora::messages
