#include "cose_key.hpp"

#include "cbor.hpp"
#include "sodium.hpp"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <sodium.h>

#include <string>

namespace agora::crypto {
namespace {

using Kind = CborValue::Kind;

// COSE labels: of every key, of elliptic curves, of RSA (RFC 9053, RFC 8230).
constexpr int kKeyType = 1;
constexpr int kAlgorithm = 3;
constexpr int kCurve = -1;
constexpr int kX = -2;
constexpr int kY = -3;
constexpr int kModulus = -1;
constexpr int kExponent = -2;

constexpr int kTypeOkp = 1;
constexpr int kTypeEc2 = 2;
constexpr int kTypeRsa = 3;
constexpr int kCurveP256 = 1;
constexpr int kCurveEd25519 = 6;

constexpr std::size_t kCoordinateBytes = 32;
constexpr std::size_t kMinModulusBytes = 256;
constexpr std::size_t kMaxModulusBytes = 512;
constexpr std::string_view kOnlyExponent{"\x01\x00\x01", 3};

using Builder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using Parameters = std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)>;
using Context = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

Builder new_builder() {
    return Builder(OSSL_PARAM_BLD_new(), &OSSL_PARAM_BLD_free);
}

Number number(std::string_view bytes) {
    return Number(BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr), &BN_free);
}

EVP_PKEY* key_from(const char* type, OSSL_PARAM_BLD* builder) {
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder), &OSSL_PARAM_free);
    const Context context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
        ERR_clear_error();
        return nullptr;
    }
    return key;
}

bool is_bytes(const CborValue* value, std::size_t length) {
    return value != nullptr && value->is(Kind::bytes) && value->data.size() == length;
}

bool has(const CborValue& key, int label, int value) {
    const CborValue* found = key.find(label);
    return found != nullptr && found->is(value);
}

bool has_parameters(const CborValue& key, std::size_t count) {
    return key.items.size() == 2 * count;
}

EVP_PKEY* p256_key(const CborValue& key) {
    const CborValue* x = key.find(kX);
    const CborValue* y = key.find(kY);
    if (!has_parameters(key, 5) || !has(key, kKeyType, kTypeEc2) || !has(key, kCurve, kCurveP256) ||
        !is_bytes(x, kCoordinateBytes) || !is_bytes(y, kCoordinateBytes)) {
        return nullptr;
    }
    const std::string point = "\x04" + std::string(x->data) + std::string(y->data);
    const Builder builder = new_builder();
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                     point.size());
    return key_from("EC", builder.get());
}

EVP_PKEY* ed25519_key(const CborValue& key) {
    const CborValue* x = key.find(kX);
    if (!has_parameters(key, 4) || !has(key, kKeyType, kTypeOkp) ||
        !has(key, kCurve, kCurveEd25519) || !is_bytes(x, kCoordinateBytes) ||
        crypto_core_ed25519_is_valid_point(bytes_of(x->data)) != 1) {
        return nullptr;
    }
    return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(x->data),
                                       x->data.size());
}

bool is_sound_modulus(const CborValue* modulus) {
    if (modulus == nullptr || !modulus->is(Kind::bytes)) return false;
    const std::string_view bytes = modulus->data;
    return bytes.size() >= kMinModulusBytes && bytes.size() <= kMaxModulusBytes &&
           bytes.front() != '\0' && (static_cast<unsigned char>(bytes.back()) & 1U) == 1U;
}

EVP_PKEY* rsa_key(const CborValue& key) {
    const CborValue* modulus = key.find(kModulus);
    const CborValue* exponent = key.find(kExponent);
    if (!has_parameters(key, 4) || !has(key, kKeyType, kTypeRsa) || !is_sound_modulus(modulus) ||
        !is_bytes(exponent, kOnlyExponent.size()) || exponent->data != kOnlyExponent) {
        return nullptr;
    }
    const Number n = number(modulus->data);
    const Number e = number(exponent->data);
    const Builder builder = new_builder();
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return key_from("RSA", builder.get());
}

}  // namespace

Result<VerificationKey> VerificationKey::made(PasskeyAlgorithm algorithm, EVP_PKEY* handle) {
    if (handle == nullptr) return PasskeyRefusal::key_malformed;
    return VerificationKey(algorithm, Handle(handle, &EVP_PKEY_free));
}

Result<VerificationKey> VerificationKey::from_cose(const CborValue& key) {
    const CborValue* algorithm = key.find(kAlgorithm);
    if (algorithm == nullptr || !algorithm->is(Kind::integer)) return PasskeyRefusal::key_malformed;
    switch (algorithm->integer) {
        case static_cast<int>(PasskeyAlgorithm::es256):
            return made(PasskeyAlgorithm::es256, p256_key(key));
        case static_cast<int>(PasskeyAlgorithm::eddsa):
            return made(PasskeyAlgorithm::eddsa, ed25519_key(key));
        case static_cast<int>(PasskeyAlgorithm::rs256):
            return made(PasskeyAlgorithm::rs256, rsa_key(key));
        default:
            return PasskeyRefusal::key_algorithm_not_supported;
    }
}

Result<VerificationKey> VerificationKey::from_cose(std::string_view bytes) {
    const auto key = read_whole_cbor(bytes);
    if (!key) return PasskeyRefusal::key_malformed;
    return from_cose(*key);
}

bool VerificationKey::verifies(std::string_view signed_bytes, std::string_view signature) const {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    const EVP_MD* digest = algorithm_ == PasskeyAlgorithm::eddsa ? nullptr : EVP_sha256();
    const bool verified =
        EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, handle_.get()) == 1 &&
        EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(),
                         bytes_of(signed_bytes), signed_bytes.size()) == 1;
    ERR_clear_error();
    return verified;
}

}  // namespace agora::crypto
