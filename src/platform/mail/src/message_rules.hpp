#pragma once

#include "agora/mail/message.hpp"

namespace agora::mail {

/// Whether every part of the message may go into a mail; the refusal names the field.
Result<Done> check_message(const Message& message);

}  // namespace agora::mail
