#include "agora/crypto/digest.hpp"

#include "sodium.hpp"

#include <sodium.h>

namespace agora::crypto {

std::string sha256(std::string_view bytes) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(digest.data()), bytes_of(bytes), bytes.size());
    return digest;
}

std::string hmac_sha256(MacKey key, std::string_view bytes) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_of(key.bytes), key.bytes.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(bytes), bytes.size());
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, bytes_of(mac.data()));
    sodium_memzero(&state, sizeof state);
    return mac;
}

bool equal(std::string_view left, std::string_view right) {
    return left.size() == right.size() &&
           sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace agora::crypto
