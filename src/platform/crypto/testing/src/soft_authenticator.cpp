#include "agora/crypto/soft_authenticator.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

#include "agora/base/assert.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <array>

namespace agora::crypto::test {
namespace {

std::string big_endian(std::uint64_t value, int bytes) {
    std::string text;
    for (int at = bytes - 1; at >= 0; --at) text += static_cast<char>(value >> (8 * at));
    return text;
}

EVP_PKEY* new_key(PasskeyAlgorithm algorithm) {
    if (algorithm == PasskeyAlgorithm::es256) return EVP_EC_gen("P-256");
    if (algorithm == PasskeyAlgorithm::rs256) return EVP_RSA_gen(std::size_t{2048});
    return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
}

std::string cbor_integer(std::int64_t value) {
    return value >= 0 ? cbor_head(0, static_cast<std::uint64_t>(value))
                      : cbor_head(1, static_cast<std::uint64_t>(-1 - value));
}

}  // namespace

std::string cbor_head(unsigned major, std::uint64_t value) {
    const auto first = [&](unsigned low) {
        return std::string(1, static_cast<char>(major << 5 | low));
    };
    if (value < 24) return first(static_cast<unsigned>(value));
    if (value < 0x100) return first(24) + big_endian(value, 1);
    if (value < 0x10000) return first(25) + big_endian(value, 2);
    return first(26) + big_endian(value, 4);
}

std::string cbor_bytes(std::string_view bytes) {
    return cbor_head(2, bytes.size()) + std::string(bytes);
}

std::string cbor_text(std::string_view text) {
    return cbor_head(3, text.size()) + std::string(text);
}

std::string attestation_object(std::string_view format, std::string_view statement,
                               std::string_view data) {
    return cbor_head(5, 3) + cbor_text("fmt") + cbor_text(format) + cbor_text("attStmt") +
           std::string(statement) + cbor_text("authData") + cbor_bytes(data);
}

RelyingParty our_party() {
    return {.id = "coop.example", .origins = {"https://coop.example", "https://www.coop.example"}};
}

SoftAuthenticator::SoftAuthenticator(PasskeyAlgorithm algorithm)
    : algorithm_(algorithm), key_(new_key(algorithm), &EVP_PKEY_free) {
    AGORA_ASSERT(key_ != nullptr);
}

std::string SoftAuthenticator::client_data(std::string_view type) const {
    return R"({"type":")" + std::string(type) + R"(","challenge":")" + encode_base64url(challenge) +
           R"(","origin":")" + origin + '"' + client_data_tail + "}";
}

std::string SoftAuthenticator::parameter(const char* name) const {
    BIGNUM* number = nullptr;
    AGORA_ASSERT(EVP_PKEY_get_bn_param(key_.get(), name, &number) == 1);
    const bool coordinate = algorithm_ == PasskeyAlgorithm::es256;
    const int length = coordinate ? 32 : BN_num_bytes(number);
    std::string bytes(static_cast<std::size_t>(length), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), length);
    BN_free(number);
    return bytes;
}

std::string SoftAuthenticator::raw_public_key() const {
    std::string bytes(32, '\0');
    std::size_t length = bytes.size();
    AGORA_ASSERT(EVP_PKEY_get_raw_public_key(
                     key_.get(), reinterpret_cast<unsigned char*>(bytes.data()), &length) == 1);
    return bytes;
}

std::string SoftAuthenticator::cose_key() const {
    const std::string algorithm =
        cbor_integer(3) + cbor_integer(static_cast<std::int64_t>(algorithm_));
    if (algorithm_ == PasskeyAlgorithm::es256) {
        return cbor_head(5, 5) + cbor_integer(1) + cbor_integer(2) + algorithm + cbor_integer(-1) +
               cbor_integer(1) + cbor_integer(-2) +
               cbor_bytes(parameter(OSSL_PKEY_PARAM_EC_PUB_X)) + cbor_integer(-3) +
               cbor_bytes(parameter(OSSL_PKEY_PARAM_EC_PUB_Y));
    }
    if (algorithm_ == PasskeyAlgorithm::eddsa) {
        return cbor_head(5, 4) + cbor_integer(1) + cbor_integer(1) + algorithm + cbor_integer(-1) +
               cbor_integer(6) + cbor_integer(-2) + cbor_bytes(raw_public_key());
    }
    return cbor_head(5, 4) + cbor_integer(1) + cbor_integer(3) + algorithm + cbor_integer(-1) +
           cbor_bytes(parameter(OSSL_PKEY_PARAM_RSA_N)) + cbor_integer(-2) +
           cbor_bytes(parameter(OSSL_PKEY_PARAM_RSA_E));
}

std::string SoftAuthenticator::authenticator_data() const {
    return sha256(relying_party) + static_cast<char>(flags) + big_endian(counter, 4);
}

std::string SoftAuthenticator::registration_data() const {
    SoftAuthenticator with_credential = *this;
    with_credential.flags |= 0x40;
    return with_credential.authenticator_data() + std::string(16, 'm') +
           big_endian(credential_id.size(), 2) + credential_id + cose_key();
}

std::string SoftAuthenticator::sign(const std::string& data, const std::string& client) const {
    const std::string signed_bytes = data + sha256(client);
    const auto* input = reinterpret_cast<const unsigned char*>(signed_bytes.data());
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    const EVP_MD* digest = algorithm_ == PasskeyAlgorithm::eddsa ? nullptr : EVP_sha256();
    std::string signature(600, '\0');
    std::size_t length = signature.size();
    AGORA_ASSERT(EVP_DigestSignInit(context, nullptr, digest, nullptr, key_.get()) == 1);
    AGORA_ASSERT(EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()),
                                &length, input, signed_bytes.size()) == 1);
    EVP_MD_CTX_free(context);
    signature.resize(length);
    return signature;
}

RegistrationAnswer SoftAuthenticator::register_with_none() const {
    return {challenge, client_data("webauthn.create"),
            attestation_object("none", cbor_head(5, 0), registration_data())};
}

RegistrationAnswer SoftAuthenticator::register_with_self_attestation() const {
    const std::string client = client_data("webauthn.create");
    const std::string data = registration_data();
    const std::string statement = cbor_head(5, 2) + cbor_text("alg") +
                                  cbor_integer(static_cast<std::int64_t>(algorithm_)) +
                                  cbor_text("sig") + cbor_bytes(sign(data, client));
    return {challenge, client, attestation_object("packed", statement, data)};
}

AuthenticationAnswer SoftAuthenticator::authenticate() const {
    const std::string client = client_data("webauthn.get");
    return {challenge, client, authenticator_data(), sign(authenticator_data(), client)};
}

}  // namespace agora::crypto::test
