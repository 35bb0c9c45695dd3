#pragma once

#include "agora/crypto/passkeys.hpp"

#include <openssl/evp.h>

#include <memory>
#include <string_view>

namespace agora::crypto {

struct CborValue;

/// A public key that can only verify.
class VerificationKey {
 public:
    /// Reads a COSE_Key (RFC 9052 section 7) with exactly its algorithm's parameters, as WebAuthn
    /// 6.5.1.1 demands. The point must be on its curve; RSA's exponent is 65,537.
    static Result<VerificationKey> from_cose(const CborValue& key);
    /// The same from bytes, which the key must fill.
    static Result<VerificationKey> from_cose(std::string_view bytes);

    PasskeyAlgorithm algorithm() const { return algorithm_; }
    bool verifies(std::string_view signed_bytes, std::string_view signature) const;

 private:
    using Handle = std::shared_ptr<EVP_PKEY>;
    VerificationKey(PasskeyAlgorithm algorithm, Handle handle)
        : algorithm_(algorithm), handle_(std::move(handle)) {}
    static Result<VerificationKey> made(PasskeyAlgorithm algorithm, EVP_PKEY* handle);

    PasskeyAlgorithm algorithm_;
    Handle handle_;
};

}  // namespace agora::crypto
