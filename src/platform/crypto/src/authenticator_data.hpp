#pragma once

#include "cbor.hpp"

#include "agora/crypto/passkeys.hpp"

#include <optional>
#include <string_view>

namespace agora::crypto {

/// Views into the parsed bytes.
struct AttestedCredential {
    std::string_view aaguid;
    std::string_view id;
    std::string_view key_bytes;
    CborValue key;
};

/// WebAuthn 6.1. Extensions must be well formed and are otherwise ignored.
struct AuthenticatorData {
    std::string_view relying_party_hash;
    bool user_present = false;
    bool user_verified = false;
    bool backup_eligible = false;
    bool backed_up = false;
    std::uint32_t counter = 0;
    std::optional<AttestedCredential> credential;
};

Result<AuthenticatorData> parse_authenticator_data(std::string_view bytes);

/// That it was made for us, by a person who was there.
Result<Done> check_authenticator_data(const RelyingParty& us, const AuthenticatorData& data);

}  // namespace agora::crypto
