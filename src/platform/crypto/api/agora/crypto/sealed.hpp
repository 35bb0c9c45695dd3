#pragma once

#include "agora/base/result.hpp"
#include "agora/crypto/keys.hpp"

#include <string>
#include <string_view>

namespace agora::crypto {

enum class SealRefusal { sealed_value_malformed, sealed_value_not_ours };
RefusalText refusal_text(SealRefusal refusal);

/// Encrypts and authenticates for rest (XSalsa20-Poly1305, random nonce), as base64url text.
/// Put the owner in the purpose, e.g. Purpose{"totp:" + account}: a value moved to another row
/// then doesn't open. 41 bytes longer than the plain value, before base64url.
std::string seal(const Keys& keys, const Purpose& purpose, std::string_view plain);

/// Tries every key, the newest first.
Result<std::string> open_sealed(const Keys& keys, const Purpose& purpose, std::string_view sealed);

}  // namespace agora::crypto
