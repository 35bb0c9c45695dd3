#pragma once

#include "agora/mail/message.hpp"

#include <string>

namespace agora::mail {

/// The headers of a checked message up to MIME-Version, without those of its body.
std::string header_block(const Message& message);

}  // namespace agora::mail
