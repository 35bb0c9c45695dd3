#include "p256.hpp"

#include "agora/base/assert.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/param_build.h>

namespace agora::push {
namespace {

constexpr std::size_t kNumberBytes = 32;
constexpr std::size_t kPointBytes = 65;
constexpr char kUncompressed = '\x04';

using Builder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using Parameters = std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)>;
using Context = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Number = std::unique_ptr<BIGNUM, decltype(&BN_clear_free)>;
using Signature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;

unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Number number(std::string_view bytes) {
    return {BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr), &BN_clear_free};
}

std::string padded(const BIGNUM* value) {
    std::string bytes(kNumberBytes, '\0');
    const int length = BN_bn2binpad(value, bytes_of(bytes), static_cast<int>(bytes.size()));
    AGORA_ASSERT(length == static_cast<int>(kNumberBytes));
    return bytes;
}

/// With the secret number when there is one.
Key key_from(std::string_view point, const BIGNUM* secret) {
    if (point.size() != kPointBytes || point.front() != kUncompressed) {
        return {nullptr, &EVP_PKEY_free};
    }
    const Builder builder(OSSL_PARAM_BLD_new(), &OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                     point.size());
    if (secret) OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret);
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()), &OSSL_PARAM_free);
    const Context context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY,
                          parameters.get()) != 1) {
        ERR_clear_error();
    }
    return {key, &EVP_PKEY_free};
}

Key own_key(const KeyPair& own) {
    const Number secret = number(own.secret);
    Key key = key_from(own.point, secret.get());
    AGORA_ASSERT(key != nullptr);
    return key;
}

}  // namespace

KeyPair new_key_pair() {
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    KeyPair pair{.point = std::string(kPointBytes, '\0'), .secret = {}};
    std::size_t length = 0;
    BIGNUM* secret = nullptr;
    const int read =
        EVP_PKEY_get_octet_string_param(key.get(), OSSL_PKEY_PARAM_PUB_KEY, bytes_of(pair.point),
                                        pair.point.size(), &length) &
        EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_PRIV_KEY, &secret);
    const Number held(secret, &BN_clear_free);
    AGORA_ASSERT(read == 1 && length == kPointBytes);
    pair.secret = padded(secret);
    return pair;
}

bool is_point(std::string_view bytes) {
    return public_key(bytes) != nullptr;
}

Key public_key(std::string_view point) {
    return key_from(point, nullptr);
}

std::optional<std::string> shared_secret(const KeyPair& own, std::string_view other_point) {
    const Key key = own_key(own);
    const Key other = public_key(other_point);
    if (!other) return std::nullopt;
    const Context context(EVP_PKEY_CTX_new(key.get(), nullptr), &EVP_PKEY_CTX_free);
    std::string secret(kNumberBytes, '\0');
    std::size_t length = secret.size();
    const bool derived = EVP_PKEY_derive_init(context.get()) == 1 &&
                         EVP_PKEY_derive_set_peer(context.get(), other.get()) == 1 &&
                         EVP_PKEY_derive(context.get(), bytes_of(secret), &length) == 1;
    AGORA_ASSERT(derived && length == kNumberBytes);
    return secret;
}

std::string sign(const KeyPair& own, std::string_view text) {
    const Key key = own_key(own);
    const DigestContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::string der(static_cast<std::size_t>(EVP_PKEY_get_size(key.get())), '\0');
    std::size_t length = der.size();
    const bool is_signed =
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
        EVP_DigestSign(context.get(), bytes_of(der), &length, bytes_of(text), text.size()) == 1;
    AGORA_ASSERT(is_signed);
    const unsigned char* at = bytes_of(der);
    const Signature both(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(length)), &ECDSA_SIG_free);
    AGORA_ASSERT(both != nullptr);
    return padded(ECDSA_SIG_get0_r(both.get())) + padded(ECDSA_SIG_get0_s(both.get()));
}

}  // namespace agora::push
