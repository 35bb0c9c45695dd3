#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "message_store.hpp"

#include <string_view>

namespace agora::messages {

/// Of somebody who is in it, while somebody else still is.
Result<Done> write_message(const Acting& acting, ConversationId conversation,
                           std::string_view body);
/// One's own words go, for everybody.
Result<Done> take_back(const Acting& acting, ConversationId conversation, MessageId message);
/// With the last one the conversation goes.
Result<Done> leave(const Acting& acting, ConversationId conversation);

std::string path_of(ConversationId conversation, std::string_view rest = {});

}  // namespace agora::messages
