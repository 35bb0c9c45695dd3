#pragma once

#include "agora/crypto/passkeys.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace agora::crypto::test {

/// What a phone does, for tests: one key, one page, honest unless a field is changed.
class SoftAuthenticator {
 public:
    explicit SoftAuthenticator(PasskeyAlgorithm algorithm);

    std::string challenge = std::string(32, 'c');
    std::string origin = "https://coop.example";
    std::string relying_party = "coop.example";
    std::string credential_id = "credential-1";
    std::string client_data_tail;  ///< e.g. R"(,"crossOrigin":true)"
    std::uint8_t flags = 0x05;     ///< present and verified
    std::uint32_t counter = 1;

    std::string client_data(std::string_view type) const;
    std::string cose_key() const;
    std::string authenticator_data() const;
    /// With the credential.
    std::string registration_data() const;
    std::string sign(const std::string& data, const std::string& client_data) const;

    RegistrationAnswer register_with_none() const;
    RegistrationAnswer register_with_self_attestation() const;
    AuthenticationAnswer authenticate() const;

 private:
    std::string parameter(const char* name) const;
    std::string raw_public_key() const;

    PasskeyAlgorithm algorithm_;
    std::shared_ptr<evp_pkey_st> key_;
};

/// CBOR, as far as the tests write it.
std::string cbor_head(unsigned major, std::uint64_t value);
std::string cbor_bytes(std::string_view bytes);
std::string cbor_text(std::string_view text);
std::string attestation_object(std::string_view format, std::string_view statement,
                               std::string_view data);

RelyingParty our_party();

}  // namespace agora::crypto::test
