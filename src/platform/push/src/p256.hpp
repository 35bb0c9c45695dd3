#pragma once

#include "agora/push/keys.hpp"

#include <openssl/evp.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace agora::push {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// Null for what is no point of the curve.
Key public_key(std::string_view point);

/// ECDH: 32 bytes; nothing when the other point is none.
std::optional<std::string> shared_secret(const KeyPair& own, std::string_view other_point);

/// ES256: 64 bytes, both numbers one after the other (RFC 7518).
std::string sign(const KeyPair& own, std::string_view text);

}  // namespace agora::push
