#pragma once

#include <string>
#include <string_view>

namespace agora::crypto {

struct MacKey {
    std::string_view bytes;
};

/// 32 bytes.
std::string sha256(std::string_view bytes);

/// 32 bytes; keys of any length (RFC 2104).
std::string hmac_sha256(MacKey key, std::string_view bytes);

/// Equal in content, in a time that depends on the lengths only.
bool equal(std::string_view left, std::string_view right);

}  // namespace agora::crypto
