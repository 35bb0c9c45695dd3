#pragma once

#include "agora/mail/message.hpp"

namespace agora::mail::test {

inline Message a_message() {
    return {
        .to = {"ana@example.be", "Ana Peeters"},
        .from = {"noreply@coop.example", "Open Atelier"},
        .reply_to = std::nullopt,
        .bounce_to = "",
        .subject = "Your place is confirmed",
        .text = "Hello Ana,\n\nsee you on Friday.\n",
        .html = "",
        .list_unsubscribe = "",
        .message_id = "m-42.ana@coop.example",
        .language = "en",
        .date = Instant::from_seconds(1'795'214'700),
        .headers = {},
        .attachments = {},
    };
}

}  // namespace agora::mail::test
