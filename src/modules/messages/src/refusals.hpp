#pragma once

#include "agora/base/result.hpp"

namespace agora::messages {

enum class MessageRefusal {
    conversation_not_found,
    message_not_found,
    nobody_named,
    too_many_people,
    name_unknown,
    name_of_several,
    not_reachable,
    title_missing,
    everybody_left,
    newcomer_waits,
    too_many_messages,
    only_own_messages,
};
RefusalText refusal_text(MessageRefusal refusal);

}  // namespace agora::messages
