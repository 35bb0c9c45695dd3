#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "message_store.hpp"

#include <string>
#include <vector>

namespace agora::messages {

struct NewConversation {
    std::vector<AccountId> others;  ///< two at least; whom the writer may reach is checked again
    std::string title;
    std::string body;
};

/// Whoever blocked the writer is in it for the others' eyes, and nothing arrives there.
Result<ConversationId> begin_conversation(const Acting& acting, const NewConversation& wanted);

}  // namespace agora::messages
