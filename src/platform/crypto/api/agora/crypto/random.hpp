#pragma once

#include <cstddef>
#include <string>

namespace agora::crypto {

/// From the kernel's generator; does not fail.
std::string random_bytes(std::size_t count);

/// 144 random bits as 24 characters of base64url: for sessions, links and names nobody may guess.
std::string random_token();

}  // namespace agora::crypto
