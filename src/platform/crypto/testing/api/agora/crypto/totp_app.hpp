#pragma once

#include "agora/base/instant.hpp"

#include <string>

namespace agora::crypto::test {

/// What an authenticator app shows for this secret at this moment.
std::string code_shown(const std::string& secret, Instant now);

}  // namespace agora::crypto::test
