#pragma once

#include "agora/base/instant.hpp"
#include "agora/base/result.hpp"
#include "agora/crypto/keys.hpp"

#include <string>
#include <string_view>

namespace agora::crypto {

/// A value that leaves the house and comes back: readable by all, changeable by none.
struct SignedValue {
    std::string value{};   ///< at most 1,024 bytes; not secret
    Instant expires_at{};  ///< whole seconds; from this second on it is refused
};

enum class SignedRefusal { link_malformed, link_not_ours, link_expired };
RefusalText refusal_text(SignedRefusal refusal);

/// base64url of expiry, value and 128 bits of HMAC-SHA256: 28 characters for an empty value, four
/// more for every three bytes. The same input gives the same text.
std::string sign(const Keys& keys, const Purpose& purpose, const SignedValue& value);

/// Tries every key. A text differs from the issued one in one bit: refused.
Result<std::string> read_signed(const Keys& keys, const Purpose& purpose, std::string_view text,
                                Instant now);

}  // namespace agora::crypto
