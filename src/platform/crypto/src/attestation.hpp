#pragma once

#include "cbor.hpp"
#include "cose_key.hpp"

#include "agora/crypto/passkeys.hpp"

#include <string_view>

namespace agora::crypto {

/// WebAuthn 6.5.4; views into the parsed bytes.
struct AttestationObject {
    std::string_view format;
    std::string_view authenticator_data;
    CborValue statement;
};

Result<AttestationObject> parse_attestation(std::string_view bytes);

struct AttestationCheck {
    Attestation policy = Attestation::none_or_self;
    const AttestationObject& object;
    const VerificationKey& key;
    std::string_view client_data_json;
};

Result<Done> check_attestation(const AttestationCheck& given);

}  // namespace agora::crypto
